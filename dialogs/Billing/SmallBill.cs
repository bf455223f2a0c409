using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>A bill where a message is short and carries no document: the least words and a link, in two parts of an SMS.</summary>
internal static class SmallBill
{
    private const int MostParts = 2;

    /// <summary>Says <paramref name="words"/> with the link, apart where together they are too long; then <paramref name="more"/>.</summary>
    public static async Task SayAsync(ITurnContext context, string words, string document, string? more)
    {
        var link = context.Text(TextKey.BillLink, ("link", document));
        var together = $"{words}\n{link}";
        if (SmsSegments.Count(together) <= MostParts)
        {
            await context.SayLinesAsync([together]);
        }
        else
        {
            await context.SayLinesAsync([words]);
            await context.SayLinesAsync([link]);
        }
        if (more is not null)
        {
            await context.SayLinesAsync([more]);
        }
    }
}
