using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>
/// How and where to pay: the company's own site and the cash counters, never a UPI address or a phone number. A verified chat hears the amount along with it;
/// a prepaid meter is recharged, and hears when its supply is not ended (domain C4, September 2025).
/// </summary>
internal sealed class PayWords(AccountDesk accounts, BillingDesk billing, BillsOptions options)
{
    private const int MostConnections = 3;
    private static readonly HashSet<string> Recharge = [.. Normaliser.Tokens("recharge richarge rechage prepaid रिचार्ज रीचार्ज प्रीपेड")];

    public async Task TellAsync(ITurnContext context, CancellationToken stop)
    {
        var connections = await accounts.Connections(context.Turn(), stop);
        var prepaid = connections.Any(connection => connection.Prepaid) || (connections.Count == 0 && Normaliser.Tokens(context.Activity.Text).Any(Recharge.Contains));
        var bills = connections.Count == 0 ? !prepaid : connections.Any(connection => !connection.Prepaid);
        List<string> lines = [];
        foreach (var connection in connections.Take(MostConnections))
        {
            if (await billing.Latest(connection.AccountId, stop) is { } summary && BillLinkDesk.HasDocument(summary))
            {
                lines.Add(BillWords.Short(context, connection, summary));
            }
        }
        var site = ("site", options.PaymentSite);
        lines.Add(context.Text(bills ? TextKey.PayHow : TextKey.PayRecharge, site));
        lines.Add(context.Text(TextKey.PayNever));
        if (connections.Count == 0)
        {
            lines.Add(context.Text(prepaid ? TextKey.PayBalance : TextKey.PayAmount));
        }
        await context.SayLinesAsync(lines);
        if (prepaid)
        {
            await context.SayAsync(TextKey.PrepaidRules);
        }
    }
}
