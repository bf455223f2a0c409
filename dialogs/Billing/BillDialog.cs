using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>The last bill of a connection, or the balance of its prepaid meter.</summary>
internal sealed class BillDialog(BillingDesk billing) : ConnectionDialog(nameof(BillDialog))
{
    protected override async Task TellAsync(ITurnContext context, Connection connection, int connections, CancellationToken stop)
    {
        var lines = BillWords.Lines(context, connection, await billing.Latest(connection.AccountId, stop)).ToList();
        if (connections > 1)
        {
            lines.Add(context.Text(TextKey.MoreConnections, ("count", $"{connections}")));
        }
        await context.SayLinesAsync(lines);
    }
}
