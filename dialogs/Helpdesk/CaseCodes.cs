using BijliMitra.Core.Accounts;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Helpdesk;

/// <summary>Takes the codes that staff had sent, in chats that they have: the bot says whether a code is right, and nobody of staff sees it.</summary>
internal sealed class CaseCodes(CaseCodeDesk cases, CodeDesk codes, AccountDesk accounts, ChangeDesk changes, HandoffDesk handoffs)
{
    /// <summary>True where the message answers such a code, or asks for it again, and is dealt with.</summary>
    public async Task<bool> TakenAsync(ITurnContext context, CancellationToken stop)
    {
        var reading = context.Reading();
        if ((reading.Entities.Code is null && reading.Intent != Intent.Resend) || await cases.Awaited(context.Turn(), stop) is not { } awaited)
        {
            return false;
        }
        await (reading.Entities.Code is { } typed ? CheckAsync(context, awaited, typed, stop) : SendAgainAsync(context, awaited));
        return true;
    }

    private async Task CheckAsync(ITurnContext context, CaseCode awaited, string typed, CancellationToken stop)
    {
        var turn = context.Turn();
        switch (await codes.Check(turn, awaited.Code, typed, stop))
        {
            case CodeCheck.Right:
                // The rest is for the person who has the chat.
                handoffs.Wrote(turn);
                await (awaited.Contact is { } contact ? ChangeAsync(context, awaited, contact, stop) : OpenAsync(context, awaited, stop));
                break;
            case CodeCheck.Wrong:
                cases.Wrong(turn, awaited);
                await context.SayAsync(TextKey.CodeWrong, ("tries", $"{awaited.Code.TriesLeft - 1}"));
                break;
            case CodeCheck.WrongAndSpent:
                cases.Wrong(turn, awaited);
                await context.SayAsync(TextKey.CodeSpent);
                break;
            case CodeCheck.Expired:
                await context.SayAsync(TextKey.CodeExpired);
                break;
            default:
                handoffs.Wrote(turn);
                await context.SayAsync(TextKey.CaseCodesBlocked);
                break;
        }
    }

    private async Task OpenAsync(ITurnContext context, CaseCode awaited, CancellationToken stop)
    {
        var opened = await accounts.Link(context.Turn(), awaited.Code, stop);
        cases.Right(context.Turn(), awaited, opened.Count > 0);
        await (opened.Count > 0 ? context.SayAsync(TextKey.CaseCodeRight, ("account", ContactWords.Accounts([awaited.Code.AccountNumber]))) : context.SayAsync(TextKey.CaseNotOpened));
    }

    private async Task ChangeAsync(ITurnContext context, CaseCode awaited, NewContact contact, CancellationToken stop)
    {
        string[] numbers = [awaited.Code.AccountNumber];
        var outcome = await changes.Verified(context.Turn(), contact, numbers, NewContactProof.Code, stop, awaited.StaffId);
        cases.Right(context.Turn(), awaited, outcome is not null);
        await (outcome is null
            ? context.SayAsync(TextKey.ChangeProofOld)
            : context.SayLinesAsync(ChangeWords.Of(context, numbers, contact, outcome)));
    }

    private async Task SendAgainAsync(ITurnContext context, CaseCode awaited)
    {
        if (!AccountNumber.TryParse(awaited.Code.AccountNumber, out var account))
        {
            return;
        }
        cases.SendAgain(context.Turn(), awaited, account);
        await (awaited.Contact is { } contact
            ? context.SayAsync(TextKey.NewCodeSent, ("value", contact.Value), ("what", ContactWords.Name(context, contact.Kinds)))
            : context.SayAsync(TextKey.CaseCodeSent, ("account", account.Spaced)));
    }
}
