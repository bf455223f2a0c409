using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Has photos to a complaint kept for who works on it.</summary>
internal sealed class ComplaintPhotos(PictureDesk pictures)
{
    /// <summary>True where a complaint was filed within the hour, so that a photo without words belongs to it.</summary>
    public static bool AreAwaited(ITurnContext context) => context.IsMediaAlone() && PersonDesk.OpenTicket(context, TicketReason.ComplaintPhoto) is not null;

    /// <summary>True where the message brings a photo.</summary>
    public static bool HasPhoto(ITurnContext context) => context.Media().Any(medium => medium.IsPhoto);

    /// <summary>Photos that come within the hour belong to this complaint.</summary>
    public static void Await(ITurnContext context, string complaint)
    {
        var chat = context.Chat();
        (chat.Ticket, chat.TicketReason, chat.TicketAt) = (complaint, TicketReason.ComplaintPhoto, context.Turn().Now.ToUnixTimeSeconds());
    }

    /// <summary>Has the photos of the message kept, if it brings any.</summary>
    public void Keep(ITurnContext context, string complaint) => pictures.Keep(context.Turn(), context.Media().Where(medium => medium.IsPhoto), complaint);

    /// <summary>Takes the photos of a message that came after the complaint; false where it brings none.</summary>
    public async Task<bool> TakenAsync(ITurnContext context)
    {
        if (!HasPhoto(context) || PersonDesk.OpenTicket(context, TicketReason.ComplaintPhoto) is not { } complaint)
        {
            return false;
        }
        Keep(context, complaint);
        await context.SayAsync(TextKey.ComplaintPhotoAdded, ("complaint", complaint));
        return true;
    }
}
