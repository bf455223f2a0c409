using BijliMitra.Core.Data;

namespace BijliMitra.Webhooks;

/// <summary>
/// Waits for a database that is away for a moment. Twilio gives a webhook 15 seconds and, where nobody set it up otherwise, does not repeat
/// one that failed.
/// </summary>
internal sealed class Patience(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Does <paramref name="work"/>, which must bear being done twice, and does it again while the database is the reason that it fails.</summary>
    public async Task<T> For<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stop);
        life.CancelAfter(Longest);
        while (true)
        {
            try
            {
                return await work(life.Token);
            }
            catch (Exception fault) when (StoreFault.IsPassing(fault) && !life.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, life.Token);
            }
        }
    }
}
