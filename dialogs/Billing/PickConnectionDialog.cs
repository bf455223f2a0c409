using System.Globalization;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Dialogs.Billing;

/// <summary>
/// Lists all connections with what is due, and lets one be picked by a tap, by its number in the list or by the last digits of its
/// account number, or by its holder's name. Ends with the <see cref="Connection"/>, with <see cref="Access"/> to two where both were wanted, or with null.
/// </summary>
internal sealed class PickConnectionDialog(AccountDesk accounts, BillingDesk billing) : Dialog(nameof(PickConnectionDialog))
{
    private const int Tries = 2;
    private const int FewestDigits = 2;
    private const string MissesState = "misses";

    /// <summary>True where the list is open and the message says "both" or "all", with or without what of them.</summary>
    public static bool TakesAll(DialogContext dc) => dc.ActiveDialog?.Id == nameof(PickConnectionDialog)
        && dc.Context.Reading() is { OfAll: true, Entities.Digits: null, Intent: Intent.None or Intent.Bill or Intent.SwitchAccount };

    /// <summary>True where the list is open and one of it was tapped.</summary>
    public static bool Answers(DialogContext dc) => dc.ActiveDialog?.Id == nameof(PickConnectionDialog)
        && dc.Context.Tap() is { Account: not null } or { Choice: TextKey.BothConnections };

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await ListAsync(dc.Context, ((Access)options!).Connections, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var connections = await accounts.Connections(dc.Context.Turn(), cancellationToken);
        if ((Tapped(connections, dc.Context.Tap()) ?? Picked(connections, Said(dc)) ?? Access.Called(connections, dc.Context.Activity.Text)) is { } picked)
        {
            return await dc.EndDialogAsync(picked, cancellationToken);
        }
        if (connections.Count > 0 && (TakesAll(dc) || TakesBoth(dc, connections)))
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
        await dc.Context.SayAsync(TextKey.PickAgain, ("count", $"{(connections.Count == 2 ? 3 : connections.Count)}"));
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        await ListAsync(turnContext, await accounts.Connections(turnContext.Turn(), cancellationToken), cancellationToken);

    private static bool TakesBoth(DialogContext dc, IReadOnlyList<Connection> connections) => connections.Count == 2
        && (dc.Context.Tap()?.Choice == TextKey.BothConnections || Said(dc) == "3");

    // The digits, or the place in words.
    private static string? Said(DialogContext dc) =>
        dc.Context.Reading().Entities.Digits ?? Ordinals.Read(dc.Context.Activity.Text)?.ToString(CultureInfo.InvariantCulture);

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

    // Only among those the chat may see: an id proves nothing.
    private static Connection? Tapped(IReadOnlyList<Connection> connections, Tap? tap) =>
        tap?.Account is { } account ? connections.FirstOrDefault(connection => connection.Number == account) : null;

    private static Connection? Picked(IReadOnlyList<Connection> connections, string? digits)
    {
        var line = digits is { Length: <= FewestDigits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return line >= 1 && line <= connections.Count ? connections[line - 1] : Access.Named(connections, digits, FewestDigits);
    }

    private async Task ListAsync(ITurnContext context, IReadOnlyList<Connection> connections, CancellationToken stop)
    {
        var buttons = new List<CardAction>();
        var family = connections.Select(connection => connection.Name).Distinct().Count() > 1;
        foreach (var connection in connections)
        {
            buttons.Add(new CardAction
            {
                Type = ActionTypes.PostBack,
                Title = connection.Number.Spaced,
                Value = Tap.IdOf(connection.Number),
                DisplayText = (family ? $"{BillWords.Holder(context, connection)}, " : "") + BillWords.InList(context, await billing.Latest(connection.AccountId, stop)),
            });
        }
        if (connections.Count == 2)
        {
            var both = context.Text(TextKey.BothConnections);
            buttons.Add(new CardAction { Type = ActionTypes.PostBack, Title = both, Value = Tap.IdOf(TextKey.BothConnections, nameof(PickConnectionDialog)) });
        }
        var list = MessageFactory.SuggestedActions(buttons, context.Text(TextKey.Connections), null, null);
        // What only channels without buttons say.
        list.ChannelData = context.Text(TextKey.PickConnection);
        await context.SendActivityAsync(list, stop);
    }
}
