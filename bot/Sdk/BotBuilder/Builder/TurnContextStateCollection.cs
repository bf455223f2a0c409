namespace Microsoft.Bot.Builder;

/// <summary>What the handlers of one turn share. Keys ignore case; without a key the type's full name is the key.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.InvariantCultureIgnoreCase)
    {
    }

    /// <summary>A shared object by key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The object; null when there is none or it is of another type.</returns>
    /// <exception cref="ArgumentNullException">There is no key.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T Get<T>(string key)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The shared object of a type.</summary>
    /// <returns>The object, or null.</returns>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>Shares an object under a new key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The object; the turn does not dispose it.</param>
    /// <exception cref="ArgumentNullException">There is no key or no object.</exception>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Shares an object under the name of its type.</summary>
    /// <param name="value">The object; the turn does not dispose it.</param>
    /// <exception cref="ArgumentException">There is one of this type already.</exception>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Shares an object, in place of what the key held.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The object, or null.</param>
    /// <exception cref="ArgumentNullException">There is no key.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T value)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    /// <summary>Shares an object under the name of its type, in place of the one before.</summary>
    /// <param name="value">The object, or null.</param>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <summary>Ends the sharing. The objects themselves are not disposed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the sharing.</summary>
    /// <param name="disposing">Whether it was asked for.</param>
    protected virtual void Dispose(bool disposing) => _disposed = true;
}
