using BijliMitra.Core.Accounts;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>Takes photos of the bill for the review desk.</summary>
internal sealed class BillPhotos(PictureDesk pictures, PersonDesk people)
{
    /// <summary>True where one came within the last day, so that another one goes with it wherever the conversation is by now.</summary>
    public static bool AreAwaited(ITurnContext context) => PersonDesk.OpenTicket(context, TicketReason.BillPhoto) is not null;

    /// <summary>
    /// Has the photos of the message kept and tells by when a person has looked; false where the message has none that can be opened. <paramref name="account"/>: whose
    /// bill it is to be; null where that is with the photo before.
    /// </summary>
    public async Task<bool> TakenAsync(ITurnContext context, AccountNumber? account, CancellationToken stop)
    {
        var photos = context.Media().Where(medium => medium.IsPhoto).ToList();
        if (photos.Count == 0)
        {
            return false;
        }
        var ticket = await people.PromiseReviewAsync(context, TicketReason.BillPhoto, TextKey.PaperPhotoTaken, account, stop);
        pictures.Keep(context.Turn(), photos, ticket);
        return true;
    }
}
