using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Changes mobile number, WhatsApp number or mail address: what, for which connection, with which proof, to what, and the proof that it is the
/// consumer's. Goes on from <see cref="ChatState.Change"/>, so that what is known is not asked again.
/// </summary>
internal sealed class ChangeDialog : WaterfallDialog
{
    private const string AllValue = "all";
    private const string AsksValue = "asks";
    private readonly ChangeDesk _changes;
    private readonly ContactDesk _contacts;

    public ChangeDialog(ChangeDesk changes, ContactDesk contacts)
        : base(nameof(ChangeDialog))
    {
        (_changes, _contacts) = (changes, contacts);
        AddStep(AskWhatAsync);
        AddStep(ProveAsync);
        AddStep(AskWhichAsync);
        AddStep(PickAsync);
        AddStep(AskNewAsync);
        AddStep(ProveNewAsync);
        AddStep(MakeAsync);
    }

    private static Task<DialogTurnResult> AskWhatAsync(WaterfallStepContext step, CancellationToken stop) =>
        Wish(step).Kinds != ContactKinds.None
            ? step.NextAsync(null, stop)
            : step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.ChangeWhat, [.. ContactWords.Choices.Keys]), stop);

    private static Task<DialogTurnResult> ProveAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is TextKey chosen)
        {
            Keep(step, Wish(step) with { Kinds = ContactWords.Choices[chosen] });
        }
        if (Wish(step).Kinds == ContactKinds.None)
        {
            return KeepAllAsync(step, stop);
        }
        return step.BeginDialogAsync(Wish(step).Paper ? nameof(PaperDialog) : nameof(ChangeAccessDialog), null, stop);
    }

    private static Task<DialogTurnResult> AskWhichAsync(WaterfallStepContext step, CancellationToken stop)
    {
        switch (step.Result)
        {
            case string proved:
                return ForAsync(step, proved, stop);
            case Access { Connections: [var only] }:
                return ForAsync(step, only.Number.Digits, stop);
            // Asked before another wish came between.
            case Access several when Wish(step).Numbers() is { Count: > 0 } known && known.All(number => several.Connections.Any(c => c.Number.Digits == number)):
                return step.NextAsync(true, stop);
            case Access several:
                step.Values[AllValue] = string.Join(' ', several.Connections.Select(c => c.Number.Digits));
                var question = new Question(TextKey.ChangeForWhich, [TextKey.ChangeForAll, TextKey.ChangeForOne])
                {
                    Values = [("count", $"{several.Connections.Count}"), ("what", ContactWords.Name(step.Context, Wish(step).Kinds))],
                };
                return step.BeginDialogAsync(nameof(AskDialog), question, stop);
            default:
                return EndAsync(step, stop);
        }
    }

    private static Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var all = step.Values.Word(AllValue) ?? "";
        return step.Result switch
        {
            true => step.NextAsync(true, stop),
            TextKey.ChangeForAll => ForAsync(step, all, stop),
            // The one whose number was typed, where one was.
            TextKey.ChangeForOne when Wish(step).Account is { } typed && all.Split(' ').Contains(typed) => ForAsync(step, typed, stop),
            TextKey.ChangeForOne => step.BeginDialogAsync(nameof(ChangePickDialog), null, stop),
            _ => KeepAllAsync(step, stop),
        };
    }

    private static Task<DialogTurnResult> AskNewAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is Connection picked)
        {
            Keep(step, Wish(step) with { Accounts = picked.Number.Digits });
        }
        else if (step.Result is not true)
        {
            return EndAsync(step, stop);
        }
        return step.BeginDialogAsync(nameof(NewContactDialog), null, stop);
    }

    // It is settled for which accounts.
    private static Task<DialogTurnResult> ForAsync(WaterfallStepContext step, string accounts, CancellationToken stop)
    {
        Keep(step, Wish(step) with { Accounts = accounts });
        return step.NextAsync(true, stop);
    }

    private Task<DialogTurnResult> ProveNewAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not string sealedContact)
        {
            return NextAsync(step, stop);
        }
        var contact = _contacts.Unseal(sealedContact);
        Keep(step, Wish(step) with { Contact = sealedContact });
        if (contact.Kinds != ContactKinds.WhatsApp || !contact.IsChat(step.Context.Turn().Message.Address))
        {
            return step.BeginDialogAsync(nameof(NewCodeDialog), null, stop);
        }
        step.Values[AsksValue] = true;
        var question = Question.YesNo(TextKey.OwnChatAsk) with
        {
            Values = [("account", ContactWords.Accounts(Wish(step).Numbers())), ("value", ContactWords.Shown(contact.Masked))],
        };
        return step.BeginDialogAsync(nameof(AskDialog), question, stop);
    }

    private async Task<DialogTurnResult> MakeAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var (wish, context) = (Wish(step), step.Context);
        if (wish.Contact is null || step.Result is not (TextKey.Yes or true))
        {
            // Why no code was given was said already.
            return await (step.Values.Flag(AsksValue) ? KeepAllAsync(step, stop) : EndAsync(step, stop));
        }
        var contact = _contacts.Unseal(wish.Contact);
        var proof = step.Result is true ? NewContactProof.Code : NewContactProof.OwnChat;
        var outcome = wish.Paper
            ? await _changes.ByPaper(context.Turn(), contact, wish.Numbers()[0], proof, stop)
            : await _changes.Verified(context.Turn(), contact, wish.Numbers(), proof, stop);
        if (outcome is null)
        {
            await context.SayAsync(TextKey.ChangeProofOld);
            return await step.ReplaceDialogAsync(Id, null, stop);
        }
        await context.SayLinesAsync(ChangeWords.Of(context, wish.Numbers(), contact, outcome));
        return await NextAsync(step, stop);
    }

    // Goes on with what was wanted besides.
    private Task<DialogTurnResult> NextAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var wish = Wish(step);
        if (wish.Next is not { } next)
        {
            return EndAsync(step, stop);
        }
        Keep(step, next with { Paper = wish.Paper, Account = wish.Account, Accounts = wish.Accounts });
        return step.ReplaceDialogAsync(Id, null, stop);
    }

    // The person does not want it, or does not say what.
    private static async Task<DialogTurnResult> KeepAllAsync(WaterfallStepContext step, CancellationToken stop)
    {
        await step.Context.SayAsync(TextKey.ChangeKept);
        return await EndAsync(step, stop);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken stop)
    {
        step.Context.Chat().Change = null;
        return step.EndDialogAsync(null, stop);
    }

    private static ChangeWish Wish(WaterfallStepContext step) => step.Context.Chat().Change ?? new ChangeWish();

    private static void Keep(WaterfallStepContext step, ChangeWish wish) => step.Context.Chat().Change = wish;
}
