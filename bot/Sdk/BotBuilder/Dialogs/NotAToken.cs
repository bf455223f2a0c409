namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Catches a cancellation token that slipped into an optional object parameter.</summary>
internal static class NotAToken
{
    /// <summary>Checks one argument.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">It is a cancellation token.</exception>
    public static void Check(object value, string name)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"{name} cannot be a cancellation token");
    }
}
