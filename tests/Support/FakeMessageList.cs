using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BijliMitra.Tests.Support;

/// <summary>The list answer of <c>GET Messages.json</c>: newest first, filtered, in pages.</summary>
internal static class FakeMessageList
{
    private const int UsualPage = 50;
    private const int LongestPage = 1000;

    /// <summary>One page; the page token is the last SID of the page before, so that newer messages shift nothing.</summary>
    public static JsonObject Page(IEnumerable<FakeMessage> messages, HttpRequest request)
    {
        var query = request.Query;
        var size = int.TryParse(query["PageSize"], out var wanted) ? Math.Clamp(wanted, 1, LongestPage) : UsualPage;
        var fitting = messages.Reverse().Where(message => Fits(message, query));
        if (query["PageToken"].FirstOrDefault() is { } token)
            fitting = fitting.SkipWhile(message => "PA" + message.Sid != token).Skip(1);
        var found = fitting.Take(size + 1).ToList();
        var page = found.Take(size).ToList();
        return new JsonObject
        {
            ["end"] = page.Count - 1,
            ["first_page_uri"] = Address(request, null),
            ["next_page_uri"] = found.Count > size ? Address(request, "PA" + page[^1].Sid) : null,
            ["page"] = 0,
            ["page_size"] = size,
            ["previous_page_uri"] = null,
            ["start"] = 0,
            ["uri"] = request.Path + request.QueryString,
            ["messages"] = new JsonArray([.. page.Select(message => message.ToJson())]),
        };
    }

    private static bool Fits(FakeMessage message, IQueryCollection query) =>
        (query["To"].FirstOrDefault() ?? message.To) == message.To
        && (query["From"].FirstOrDefault() ?? message.From) == message.From
        && (Time(query["DateSent>"]) is not { } after || SentAt(message) >= after)
        && (Time(query["DateSent<"]) is not { } before || SentAt(message) <= before)
        && (Time(query["DateSent"]) is not { } day || SentAt(message)?.UtcDateTime.Date == day.UtcDateTime.Date);

    // A message that waits was not sent yet, so no filter by the time sent finds it.
    private static DateTimeOffset? SentAt(FakeMessage message) => message.Status == "queued" ? null : message.CreatedAt;

    private static DateTimeOffset? Time(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        ? time
        : null;

    private static string Address(HttpRequest request, string? token)
    {
        var kept = request.Query.Where(pair => pair.Key != "PageToken").SelectMany(pair => pair.Value, (pair, value) => (pair.Key, value));
        var query = QueryString.Create(kept.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.value)));
        return request.Path + (token is null ? query : query.Add("PageToken", token));
    }
}
