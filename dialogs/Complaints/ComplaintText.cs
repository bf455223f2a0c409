using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Takes the words and photos of a message into the draft.</summary>
internal sealed class ComplaintText(ComplaintDesk complaints, ComplaintPhotos photos)
{
    private const int Longest = 2_000;
    private const int FewestWords = 3;
    private const int ManyWords = 12;

    /// <summary>The draft that a message begins. "Complaint" alone says nothing of it yet.</summary>
    public ComplaintDraft Begin(ITurnContext context)
    {
        var (draft, text) = (new ComplaintDraft { Number = complaints.NewNumber() }, context.Activity.Text);
        var tapped = context.Tap() is { Choice: not null };
        draft = draft with { Kind = context.Reading().Intent == Intent.BillDispute || context.Tap() is { Choice: TextKey.MenuDispute } ? ComplaintKind.BillDispute : null };
        draft = draft with { Kind = (tapped ? null : KindReader.Read(text)) ?? draft.Kind };
        if (tapped || (draft.Kind is null && Normaliser.Tokens(text).Length < FewestWords))
        {
            photos.Keep(context, draft.Number);
            return draft;
        }
        return Add(context, draft);
    }

    /// <summary>The draft with what the message says, too.</summary>
    public ComplaintDraft Add(ITurnContext context, ComplaintDraft draft)
    {
        photos.Keep(context, draft.Number);
        var words = context.Activity.Text?.Trim() is { Length: > 0 } said ? said : ComplaintPhotos.HasPhoto(context) ? context.Text(TextKey.ComplaintPhotoAlone) : "";
        var text = string.Join('\n', new[] { Of(draft), words }.Where(part => part.Length > 0));
        return text.Length == 0 ? draft : draft with { Text = complaints.Seal(text.Length <= Longest ? text : text[..Longest]) };
    }

    /// <summary>True where the draft says what is the matter. Where its words did not tell the kind, only many of them do.</summary>
    public bool SaysEnough(ComplaintDraft draft, bool chosen)
    {
        var text = Of(draft);
        return chosen ? Normaliser.Tokens(text).Length >= ManyWords : ComplaintForm.Of(draft.Kind!.Value).IsAnsweredBy(text);
    }

    /// <summary>What was written so far.</summary>
    public string Of(ComplaintDraft draft) => draft.Text is null ? "" : complaints.Unseal(draft.Text);
}
