using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>One running program for a class of tests that do not stop it; people in them are different ones.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private Scene? _scene;

    internal Scene Scene => _scene!;

    public async ValueTask InitializeAsync() => _scene = await Scene.Start();

    public ValueTask DisposeAsync() => _scene?.DisposeAsync() ?? ValueTask.CompletedTask;
}
