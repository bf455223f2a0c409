using BijliMitra.Core.Accounts;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>Why a message is refused: what the person hears in place of any other answer.</summary>
internal sealed record Refusal(TextKey Text);

/// <summary>
/// Refuses numbers of identity documents and cards, and pictures that are said to be one: the message is masked on record, whoever answers the chat, and no dialog
/// sees it, so that it gets into no ticket and no state. Danger is answered all the same.
/// </summary>
/// <remarks>
/// A card's number and a PAN are refused anywhere. Twelve digits that can be of Aadhaar are, but for three: a mobile number with 91 in front; the number of a connection
/// of ours from before the migration, which the database knows; and where the bill number was asked for, any number, unless the message speaks of Aadhaar. There the
/// database is not asked, as the answer would tell which bill numbers there are; what is typed there is masked anyway. Of other numbers of twelve digits, such as that of a
/// payment by UPI, one in ten is refused by mistake; the words leave room for that. Not found are numbers sent in two messages, and what is misspelt.
/// </remarks>
internal sealed class IdentityGuard(AccountDesk accounts, PictureDesk pictures) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (turn, media) = (turnContext.Turn(), turnContext.Media());
        var number = await HasNumberAsync(turnContext, cancellationToken);
        if (number)
        {
            turn.MaskMessage();
        }
        if (media.Count > 0 && (number || IdentityReader.NamesDocument(turnContext.Activity.Text)))
        {
            pictures.Refuse(turn, media, PictureReason.Identity);
            turnContext.TurnState.Add(new Refusal(SavedStack.IsOpen(turnContext.Chat(), nameof(PaperDialog)) ? TextKey.BillPictureRefused : TextKey.IdentityPictureRefused));
        }
        else if (number)
        {
            turnContext.TurnState.Add(new Refusal(TextKey.IdentityNumberRefused));
        }
        await next(cancellationToken);
        // Whatever no dialog took is not kept.
        pictures.Refuse(turn, media, PictureReason.Unasked);
    }

    private async Task<bool> HasNumberAsync(ITurnContext context, CancellationToken stop)
    {
        var found = IdentityReader.Read(context.Activity.Text);
        if (found.Certain || found.IsEmpty)
        {
            return found.Certain;
        }
        if (SavedStack.IsOpen(context.Chat(), nameof(PaperDialog)))
        {
            return found.NamesAadhaar;
        }
        foreach (var number in found.Aadhaar)
        {
            if (!await accounts.IsFromBefore(number, stop))
            {
                return true;
            }
        }
        return false;
    }
}
