using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Fraud;
using BijliMitra.Dialogs.Privacy;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The question that the person still owes an answer to.</summary>
internal static class OpenQuestion
{
    private static readonly string[] Asked =
    [
        nameof(CodeDialog), nameof(AccountNumberDialog), nameof(PlaceDialog), nameof(ForgetDialog), nameof(FraudDialog), nameof(ComplaintDialog), nameof(ChangeDialog),
    ];

    public static bool IsOpen(DialogContext dc) => dc.Stack.Exists(instance => Asked.Contains(instance.Id));

    public static async Task SayAndAskAgainAsync(DialogContext dc, TextKey text, CancellationToken stop)
    {
        await dc.Context.SayAsync(text);
        await AskAgainAsync(dc, stop);
    }

    // A question that something waits for is asked again; a list or a menu only stays open.
    public static Task AskAgainAsync(DialogContext dc, CancellationToken stop) =>
        IsOpen(dc) ? dc.RepromptDialogAsync(stop) : Task.CompletedTask;
}
