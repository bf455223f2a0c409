using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>The last bill of a connection, or that of a month, or the balance of its prepaid meter: in words, as PDF, by mail.</summary>
internal sealed class BillDialog(BillingDesk billing, BillLinkDesk links, BillMailDesk mails) : ConnectionDialog(nameof(BillDialog))
{
    // "It" of "mail it to me" is what was told last.
    protected override Connection? Meant(ITurnContext context, Wish wish, Access access) => access.Chosen
        ?? (wish.ByMail && !wish.OfAll ? access.Connections.FirstOrDefault(connection => connection.Number.Digits == context.Chat().Told?.Account) : null);

    protected override async Task TellAsync(ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var month = wish.Month ?? (wish.ByMail ? context.Chat().Told?.MonthOf(connection) : null);
        var summary = await SummaryAsync(connection, month, stop);
        if (month is { } wanted && summary is { Bill: null })
        {
            await NoneOfMonthAsync(context, connection, wanted, stop);
            return;
        }
        context.Chat().Told = Told.Now(connection, month);
        if (wish.ByMail && summary is not null && BillLinkDesk.HasDocument(summary))
        {
            await MailAsync(context, connection, summary, stop);
            return;
        }
        await SayAsync(context, connection, summary, connections);
    }

    protected override async Task TellBothAsync(ITurnContext context, Wish wish, IReadOnlyList<Connection> both, CancellationToken stop)
    {
        foreach (var connection in both)
        {
            var summary = await SummaryAsync(connection, wish.Month, stop);
            if (!wish.ByMail && context.TakesDocuments() && summary is not null && links.Offer(context.Turn(), summary) is { } document)
            {
                await context.SendDocumentAsync(document);
            }
            else
            {
                await TellAsync(context, wish, connection, 1, stop);
            }
        }
    }

    private Task<BillSummary?> SummaryAsync(Connection connection, DateOnly? month, CancellationToken stop) =>
        month is { } wanted ? billing.ForMonth(connection.AccountId, wanted, stop) : billing.Latest(connection.AccountId, stop);

    private async Task NoneOfMonthAsync(ITurnContext context, Connection connection, DateOnly month, CancellationToken stop)
    {
        var latest = await billing.Latest(connection.AccountId, stop);
        var named = ("month", context.Month(month));
        if (latest?.Bill is { } newest)
        {
            var account = ("account", connection.Number.Spaced);
            await context.SayAsync(TextKey.NoBillOfMonth, account, named, ("newest", context.Month(newest.Month)));
            return;
        }
        var lines = BillWords.Lines(context, connection, latest);
        await context.SayLinesAsync(latest is { Prepaid: true } ? [context.Text(TextKey.NoBillPrepaid, named), .. lines] : lines);
    }

    // A document on WhatsApp carries no words (domain A13), so it is a message of its own; in an SMS it is a link.
    private async Task SayAsync(ITurnContext context, Connection connection, BillSummary? summary, int connections)
    {
        var document = summary is null ? null : links.Offer(context.Turn(), summary);
        var more = connections > 1 ? context.Text(TextKey.MoreConnections, ("count", $"{connections}")) : null;
        if (document is not null && !context.TakesDocuments())
        {
            await SmallBill.SayAsync(context, BillWords.Short(context, connection, summary!), document, more);
            return;
        }
        await context.SayLinesAsync([.. BillWords.Lines(context, connection, summary), .. more is null ? Array.Empty<string>() : [more]]);
        if (document is not null)
        {
            await context.SendDocumentAsync(document);
        }
    }

    private async Task MailAsync(ITurnContext context, Connection connection, BillSummary summary, CancellationToken stop)
    {
        var account = ("account", connection.Number.Spaced);
        var sent = await mails.Send(context.Turn(), summary, BillWords.Mail(context, connection, summary), stop);
        // Three full stops: an ellipsis would double the price of an SMS.
        var mail = ("mail", sent.Address?.Replace("…", "...", StringComparison.Ordinal) ?? "");
        switch (sent, summary.Bill)
        {
            case ({ Address: null }, _):
                await context.SayAsync(TextKey.BillNoMail, account);
                break;
            case ({ Enough: true }, _):
                await context.SayAsync(TextKey.BillMailEnough, account, mail);
                break;
            case (_, { } bill):
                await context.SayAsync(TextKey.BillMailed, account, mail, ("month", context.Month(bill.Month)));
                break;
            default:
                await context.SayAsync(TextKey.StatementMailed, account, mail);
                break;
        }
    }
}
