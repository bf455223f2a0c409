using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BijliMitra.StaffPages.Frame;

/// <summary>Whether somebody's browser is at the page: a page whose browser is gone stays in memory for some minutes, and must not count as somebody at work.</summary>
public sealed class PageConnection : CircuitHandler
{
    /// <summary>True while the browser is there.</summary>
    public bool IsUp { get; private set; } = true;

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsUp = false;
        return Task.CompletedTask;
    }
}
