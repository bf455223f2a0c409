using BijliMitra.Adapters.Pictures;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;

namespace BijliMitra.Delivery;

/// <summary>
/// Does the work that pictures leave: what was asked for is fetched and kept, or the person hears why not; then, and of everything else people sent,
/// what is at Twilio is deleted there. Looks every two seconds.
/// </summary>
internal sealed partial class PictureWorker(
    PictureBook book, TwilioMedia media, Protection protection, Sender sender, PicturesOptions options, Func<TwilioOptions> twilio,
    TimeProvider clock, Metrics metrics, ILogger<PictureWorker> logger) : PeriodicWork(TimeSpan.FromSeconds(2), clock)
{
    // A server that hangs holds up no more than one in so many.
    private const int AtATime = 8;

    protected override async Task Work(CancellationToken stop)
    {
        for (var claimed = AtATime; claimed == AtATime;)
        {
            var pictures = await book.Claim(AtATime, stop);
            await Parallel.ForEachAsync(pictures, stop, async (picture, token) => await TryWorkOn(picture, token));
            claimed = pictures.Count;
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    // What fails here is due again when its time is over.
    private async Task TryWorkOn(Picture picture, CancellationToken stop)
    {
        try
        {
            await WorkOn(picture, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            OneFailed(logger, picture.Id, fault);
        }
    }

    private async Task WorkOn(Picture picture, CancellationToken stop)
    {
        if (!MediaAddress.TryRead(protection.DecryptText(picture.Address), twilio().ApiBaseUrl, out var address))
        {
            NotTwilios(logger, picture.Id);
            await Refuse(picture, PictureReason.OutOfReach, stop);
            await book.Removed(picture, stop);
            return;
        }
        var settled = picture.State != PictureState.Wanted || await Settle(picture, address, stop);
        if (settled && await media.Remove(address))
        {
            await book.Removed(picture, stop);
        }
        else
        {
            await book.PutOff(picture, stop);
        }
    }

    // False where it is to be tried again, or where somebody else is at it by now.
    private async Task<bool> Settle(Picture picture, MediaAddress address, CancellationToken stop)
    {
        switch (await media.Fetch(address, options.MostBytes, stop))
        {
            case MediaFetch.TooLarge:
                return await Refuse(picture, PictureReason.TooLarge, stop);
            case MediaFetch.Fetched fetched:
                return await Settle(picture, fetched.Bytes, stop);
            case MediaFetch.Later later:
                NotThere(logger, picture.Id, picture.Attempts, later.Why);
                return picture.Attempts >= PictureBook.MostTries && await Refuse(picture, PictureReason.OutOfReach, stop);
            default:
                return false;
        }
    }

    private async Task<bool> Settle(Picture picture, byte[] file, CancellationToken stop)
    {
        switch (PictureReader.Read(file))
        {
            case PictureReading.Identity:
                return await Refuse(picture, PictureReason.Identity, stop);
            case PictureReading.Unreadable unreadable:
                NotOpened(logger, picture.Id, unreadable.Why);
                return await Refuse(picture, PictureReason.NotOpened, stop);
            case PictureReading.Clean clean when await book.Keep(picture, clean.Jpeg, stop):
                metrics.Picture(nameof(PictureState.Kept));
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> Refuse(Picture picture, PictureReason why, CancellationToken stop)
    {
        if (await book.Refuse(picture, why, stop) is not { } answer)
        {
            return false;
        }
        metrics.Picture(why.ToString());
        sender.Enqueue([answer]);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Picture {Picture} has no address of Twilio's: nothing is fetched or deleted")]
    private static partial void NotTwilios(ILogger logger, long picture);

    [LoggerMessage(Level = LogLevel.Information, Message = "Picture {Picture} could not be fetched at try {Try}: {Why}")]
    private static partial void NotThere(ILogger logger, long picture, int @try, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Picture {Picture} cannot be opened: {Why}")]
    private static partial void NotOpened(ILogger logger, long picture, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work on picture {Picture} failed; trying again in some minutes")]
    private static partial void OneFailed(ILogger logger, long picture, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Work on pictures failed; trying again in two seconds")]
    private static partial void Failed(ILogger logger, Exception fault);
}
