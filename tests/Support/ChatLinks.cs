using System.Text.RegularExpressions;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Tests.Support;

/// <summary>Puts what a link opens in place of the link, whose letters are drawn: <c>{PDF bill 250400011017}</c>.</summary>
internal sealed partial class ChatLinks(Func<BotDbContext> open, BillLinkDesk links)
{
    /// <summary>As long as the letters of a link.</summary>
    public static readonly string Longest = $"{ChatHarness.PublicUrl}/bill/{new string('A', 22)}.pdf";

    /// <summary>Address of the picture that shows where the numbers stand on a bill.</summary>
    public static readonly string BillPicture = new BillPicture(() => ChatHarness.PublicUrl).Address;

    /// <summary>What stands in front of the words that go along with it. It is no part of the text.</summary>
    public const string ShownBillPicture = "{picture of a bill} ";

    /// <summary>The texts with their links named.</summary>
    public async Task<IReadOnlyList<string>> Named(IEnumerable<string> texts)
    {
        var named = new List<string>();
        await using var db = open();
        foreach (var text in texts)
        {
            var result = text;
            foreach (Match link in Link().Matches(text))
                result = result.Replace(link.Value, $"{{PDF {await Opens(db, link.Value)}}}", StringComparison.Ordinal);
            named.Add(result);
        }
        return named;
    }

    /// <summary>The mails with documents that the turn left: address, subject, document.</summary>
    public async Task<IReadOnlyList<string>> Mails(Turn turn)
    {
        await using var db = open();
        var protection = SampleDatabase.Protection;
        var rows = await db.Outbox.Where(m => m.InboundId == turn.Message.Id && m.Channel == Channel.Email && m.MediaUrl != null).ToListAsync();
        return await Named(rows.Select(row =>
            $"{protection.DecryptText(row.Address)}: {protection.DecryptText(row.Body).Split('\n')[0]} {protection.DecryptText(row.MediaUrl!)}"));
    }

    private async Task<string> Opens(BotDbContext db, string address)
    {
        var hash = links.Hash(address);
        var row = await db.BillLinks.SingleAsync(link => link.TokenHash == hash);
        return row.BillId is { } id ? $"bill {(await db.Bills.SingleAsync(bill => bill.Id == id)).Number}" : "statement";
    }

    [GeneratedRegex(@"https://bijli\.example\.in/bill/[\w-]{22}\.pdf")]
    private static partial Regex Link();
}
