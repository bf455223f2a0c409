using BijliMitra.Core.Accounts;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Privacy;

/// <summary>"My data": tells what is kept of the chat, and how to see the rest, correct it or have it deleted.</summary>
internal sealed class MyDataWords(PrivacyDesk privacy, AccountDesk accounts)
{
    public async Task TellAsync(ITurnContext context, CancellationToken stop)
    {
        var turn = context.Turn();
        var data = await privacy.Show(turn, stop);
        var connections = await accounts.Connections(turn, stop);
        var day = IndianTime.Format(IndianTime.Day(data.Since), turn.Language);
        List<string> lines =
        [
            context.Text(TextKey.MyData, ("value", ContactWords.Shown(Masked.Tail(turn.Message.Address.Value)))),
            context.Text(TextKey.MyDataMessages, ("count", $"{data.Messages}"), ("day", day), ("days", $"{privacy.DaysKept}")),
            connections.Count == 0
                ? context.Text(TextKey.MyDataUnlinked)
                : context.Text(TextKey.MyDataLinked, ("account", ContactWords.Accounts(connections.Select(c => c.Number.Digits)))),
            context.Text(data.NoticesStopped ? TextKey.MyDataNoNotices : TextKey.MyDataNotices),
        ];
        if (data.Tickets.Count > 0)
        {
            lines.Add(context.Text(TextKey.MyDataTickets, ("ticket", string.Join(", ", data.Tickets))));
        }
        await context.SayLinesAsync([.. lines, context.Text(TextKey.MyDataMore, ("page", privacy.Page))]);
    }
}
