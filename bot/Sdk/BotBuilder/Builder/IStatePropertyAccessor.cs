namespace Microsoft.Bot.Builder;

/// <summary>A named piece of state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name.</summary>
    string Name { get; }
}

/// <summary>Reads and writes one piece of state for the conversation or person of a turn.</summary>
/// <typeparam name="T">The type of the state.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Reads it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the first value.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Writes it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The new value.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
