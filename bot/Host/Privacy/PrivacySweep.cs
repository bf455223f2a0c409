using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Privacy;
using BijliMitra.Delivery;

namespace BijliMitra.Privacy;

/// <summary>Has erased what is kept no longer: now and then, in units so short that no message waits for them.</summary>
internal sealed partial class PrivacySweep(
    Eraser eraser, PictureBook pictures, PicturesOptions options, Rounds rounds, TimeProvider clock, ILogger<PrivacySweep> logger) : PeriodicWork(Every, clock)
{
    private const string Job = "sweep-privacy";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private readonly TimeProvider _clock = clock;

    protected override async Task Work(CancellationToken stop)
    {
        if (!await rounds.Claim(Job, Every, stop))
        {
            return;
        }
        await eraser.EraseContacts(_clock.GetUtcNow(), stop);
        while (await pictures.EraseSome(_clock.GetUtcNow() - options.KeepFor, stop) > 0)
        {
        }
        while (await eraser.DeleteAttachments(_clock.GetUtcNow(), stop) > 0)
        {
        }
        while (await eraser.EraseComplaints(_clock.GetUtcNow(), stop) > 0)
        {
        }
        while (await eraser.EraseNotes(_clock.GetUtcNow(), stop) > 0)
        {
        }
        while (await eraser.EraseMessages(_clock.GetUtcNow(), stop) is > 0 and var erased)
        {
            Erased(logger, erased);
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased the words of {Messages} messages whose time is over")]
    private static partial void Erased(ILogger logger, int messages);

    [LoggerMessage(Level = LogLevel.Error, Message = "Erasing what is kept no longer failed; trying again in ten minutes")]
    private static partial void Failed(ILogger logger, Exception fault);
}
