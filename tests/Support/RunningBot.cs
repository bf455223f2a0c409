using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>One running program for a class of tests that do not stop it; people in them are different ones.</summary>
public class RunningBot : IAsyncLifetime
{
    private Scene? _scene;

    /// <summary>Skips the test where this run's stores are not there.</summary>
    internal Scene Scene
    {
        get
        {
            Stores.SkipWhereMissing();
            return _scene!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Stores.Missing is null)
            _scene = await Start();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_scene is not null)
            await _scene.DisposeAsync();
    }

    private protected virtual Task<Scene> Start() => Scene.Start();
}
