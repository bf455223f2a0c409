using BijliMitra.Core.Accounts;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>
/// Files a complaint: what it is about, what is the matter, which connection or place; only what is not known yet is asked. Begun with a wish it takes the message
/// for the complaint; with null it goes on from <see cref="ChatState.Complaint"/>.
/// </summary>
internal sealed class ComplaintDialog : WaterfallDialog
{
    private readonly ComplaintDesk _complaints;
    private readonly ComplaintText _texts;
    private readonly ComplaintPlaces _places;

    public ComplaintDialog(ComplaintDesk complaints, ComplaintText texts, ComplaintPlaces places)
        : base(nameof(ComplaintDialog))
    {
        (_complaints, _texts, _places) = (complaints, texts, places);
        AddStep(AskKindAsync);
        AddStep(AskMatterAsync);
        AddStep(AskWhereAsync);
        AddStep(FileAsync);
    }

    private async Task<DialogTurnResult> AskKindAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Options is not null || Draft(step) is null)
        {
            Keep(step, await _places.NamedAsync(step.Context, _texts.Begin(step.Context), stop));
        }
        return Draft(step)!.Kind is not null
            ? await step.NextAsync(true, stop)
            : await step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.ComplaintAskKind, ComplaintForm.Choices, Tries: 1), stop);
    }

    private async Task<DialogTurnResult> AskMatterAsync(WaterfallStepContext step, CancellationToken stop)
    {
        switch (step.Result)
        {
            case TextKey chosen:
                Keep(step, Draft(step)! with { Kind = ComplaintForm.KindOf(chosen) });
                break;
            // Words that name no kind of the list are the complaint itself.
            case null:
                var kind = KindReader.Read(step.Context.Activity.Text) ?? ComplaintKind.Other;
                Keep(step, await _places.NamedAsync(step.Context, _texts.Add(step.Context, Draft(step)!) with { Kind = kind }, stop));
                break;
        }
        var draft = Draft(step)!;
        return draft.Told || _texts.SaysEnough(draft, step.Result is TextKey)
            ? await step.NextAsync(true, stop)
            : await step.BeginDialogAsync(nameof(MatterDialog), null, stop);
    }

    private async Task<DialogTurnResult> AskWhereAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var draft = Draft(step)! with { Told = true };
        if (draft.Kind == ComplaintKind.Other)
        {
            draft = draft with { Kind = KindReader.Read(_texts.Of(draft)) ?? ComplaintKind.Other };
        }
        Keep(step, draft = await _places.OwnAsync(step.Context, draft, stop));
        return draft.Placed ? await step.NextAsync(true, stop) : await step.BeginDialogAsync(nameof(WhereDialog), null, stop);
    }

    private async Task<DialogTurnResult> FileAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var (context, draft) = (step.Context, Draft(step)!);
        context.Chat().Complaint = null;
        if (step.Result is not true)
        {
            return await step.EndDialogAsync(null, stop);
        }
        var account = draft.Account is null ? null : _complaints.Unseal(draft.Account);
        var filed = await _complaints.File(
            context.Turn(),
            new NewComplaint(draft.Number, draft.Kind!.Value, _texts.Of(draft))
            {
                Place = draft.Place is null ? null : _complaints.Unseal(draft.Place),
                AreaId = draft.AreaId,
                AccountNumber = account,
                Proof = draft.Proof,
            },
            stop);
        // A connection that only the phone tells of is named to nobody.
        var named = draft.Proof is AccountProof.Typed or AccountProof.Verified && AccountNumber.TryParse(account, out var number) ? number.Spaced : null;
        await context.SayAsync(ComplaintWords.TextOf(filed, named), ComplaintWords.ValuesOf(context, filed, named));
        ComplaintPhotos.Await(context, filed.Complaint.Number);
        return await step.EndDialogAsync(null, stop);
    }

    private static ComplaintDraft? Draft(WaterfallStepContext step) => step.Context.Chat().Complaint;

    private static void Keep(WaterfallStepContext step, ComplaintDraft draft) => step.Context.Chat().Complaint = draft;
}
