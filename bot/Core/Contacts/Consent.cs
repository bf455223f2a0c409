using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>
/// A yes or no to notices on one contact, with the words it was given to. Rows are only added: the last one of a contact is in force. Apart from whether
/// the contact works; answers and codes to the person who writes do not depend on it.
/// </summary>
public sealed class Consent
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Keyed hash of the contact's value.</summary>
    public required string ContactHash { get; set; }

    /// <summary>By which way.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>Yes or no.</summary>
    public bool Given { get; set; }

    /// <summary>Key of the text that asked or answered; <c>21610</c> where the provider reported a STOP.</summary>
    public required string Wording { get; set; }

    /// <summary>Language of that text.</summary>
    public Language Language { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The message that said it; null where the provider did.</summary>
    public long? InboundId { get; set; }
}

/// <summary>Keeps who wants notices.</summary>
public sealed class ConsentDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Writer _writer;
    private readonly Protection _protection;

    internal ConsentDesk(Func<BotDbContext> openDatabase, Writer writer, Protection protection) =>
        (_openDatabase, _writer, _protection) = (openDatabase, writer, protection);

    /// <summary>The chat's person wants notices on this channel from now on, or no more. <paramref name="wording"/>: what the answer says.</summary>
    public void Say(Turn turn, bool given, TextKey wording) =>
        turn.Add(Row(turn, _protection.ContactHash(turn.Message.Address.Value), turn.Message.Address.Channel.ToContactKind(), given, wording));

    /// <summary>The provider took no message, as the person stopped them there (Twilio error 21610). Noted once, however often it says so.</summary>
    internal Task StoppedAtProvider(OutboxMessage message, int code, DateTimeOffset now, CancellationToken stop)
    {
        var (hash, kind) = (_protection.ContactHash(_protection.DecryptText(message.Address)), message.Channel.ToContactKind());
        return _writer.Write(
            async (scope, token) =>
            {
                var db = await scope.Db(token);
                if (!await IsStopped(db, hash, kind, token))
                {
                    db.Add(new Consent { ContactHash = hash, Kind = kind, Wording = $"{code}", Language = message.Language, At = now });
                }
            },
            stop);
    }

    /// <summary>True where the last word of this contact was no.</summary>
    internal static async Task<bool> IsStopped(BotDbContext db, string contact, ContactKind kind, CancellationToken stop) =>
        await db.Consents.Where(c => c.ContactHash == contact && c.Kind == kind).OrderByDescending(c => c.Id).Select(c => (bool?)c.Given)
            .FirstOrDefaultAsync(stop) == false;

    /// <summary>True where the chat's person stopped notices on this channel.</summary>
    public async Task<bool> IsStopped(Turn turn, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await IsStopped(db, _protection.ContactHash(turn.Message.Address.Value), turn.Message.Address.Channel.ToContactKind(), stop);
    }

    /// <summary>The yes that goes along with a new contact.</summary>
    internal static Consent Row(Turn turn, string contact, ContactKind kind, bool given, TextKey wording) => new()
    {
        ContactHash = contact,
        Kind = kind,
        Given = given,
        Wording = wording.ToString(),
        Language = turn.Language,
        At = turn.Now,
        InboundId = turn.Message.Id,
    };
}
