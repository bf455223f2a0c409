using System.Globalization;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Billing;

/// <summary>
/// Lists all connections with what is due, and lets one be picked by its number in the list or by the last digits of its account
/// number. Ends with the <see cref="Connection"/>, with <see cref="Access"/> to two where "both" was said, or with null.
/// </summary>
internal sealed class PickConnectionDialog(AccountDesk accounts, BillingDesk billing) : Dialog(nameof(PickConnectionDialog))
{
    private const int Tries = 2;
    private const int FewestDigits = 2;
    private const string MissesState = "misses";

    /// <summary>True where the list is open and the message says "both" or "all", with or without what of them.</summary>
    public static bool TakesAll(DialogContext dc) => dc.ActiveDialog?.Id == nameof(PickConnectionDialog)
        && dc.Context.Reading() is { OfAll: true, Entities.Digits: null, Intent: Intent.None or Intent.Bill or Intent.SwitchAccount };

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await ListAsync(dc.Context, ((Access)options!).Connections, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var connections = await accounts.Connections(dc.Context.Turn(), cancellationToken);
        if (Picked(connections, dc.Context.Reading().Entities.Digits) is { } picked)
        {
            return await dc.EndDialogAsync(picked, cancellationToken);
        }
        if (TakesAll(dc) && connections.Count > 0)
        {
            return await AllAsync(dc, connections, cancellationToken);
        }
        var misses = dc.ActiveDialog.State.Number(MissesState) + 1;
        dc.ActiveDialog.State[MissesState] = misses;
        if (misses >= Tries || connections.Count == 0)
        {
            await Unclear.SayAsync(dc, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        await dc.Context.SayAsync(TextKey.PickAgain, ("count", $"{connections.Count}"));
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        await ListAsync(turnContext, await accounts.Connections(turnContext.Turn(), cancellationToken), cancellationToken);

    // Two at a time at most: more would be a flood of documents, so the list is shown again.
    private async Task<DialogTurnResult> AllAsync(DialogContext dc, IReadOnlyList<Connection> connections, CancellationToken stop)
    {
        if (connections.Count == 2)
        {
            return await dc.EndDialogAsync(new Access(connections, null), stop);
        }
        await ListAsync(dc.Context, connections, stop);
        return EndOfTurn;
    }

    private static Connection? Picked(IReadOnlyList<Connection> connections, string? digits)
    {
        var line = digits is { Length: <= FewestDigits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return line >= 1 && line <= connections.Count ? connections[line - 1] : Access.Named(connections, digits, FewestDigits);
    }

    private async Task ListAsync(ITurnContext context, IReadOnlyList<Connection> connections, CancellationToken stop)
    {
        var lines = new List<string> { context.Text(TextKey.Connections) };
        foreach (var connection in connections)
        {
            var summary = await billing.Latest(connection.AccountId, stop);
            lines.Add($"{lines.Count}. {BillWords.Line(context, connection, summary)}");
        }
        lines.Add(context.Text(connections.Count == 2 ? TextKey.PickOneOrBoth : TextKey.PickConnection));
        await context.SayLinesAsync(lines);
    }
}
