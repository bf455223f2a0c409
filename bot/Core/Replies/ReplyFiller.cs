using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Replies;

/// <summary>A reply in one language for one chat.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The words; variables that have no value here stay in their braces.</param>
/// <param name="Missing">Those variables: such a reply is not sent as it is.</param>
public sealed record FilledWords(Language Language, string Text, IReadOnlyList<string> Missing);

/// <summary>A reply for one chat.</summary>
/// <param name="Id">Key of the reply.</param>
/// <param name="Shortcut">The word to find it by.</param>
/// <param name="TitleHindi">Title in Hindi.</param>
/// <param name="TitleEnglish">Title in English.</param>
/// <param name="Own">In the chat's language.</param>
/// <param name="Other">In the other one.</param>
public sealed record FilledReply(long Id, string Shortcut, string TitleHindi, string TitleEnglish, FilledWords Own, FilledWords Other);

/// <summary>Puts what is known of a chat into the replies that are ready to be sent.</summary>
internal sealed class ReplyFiller(HandoffRights rights, Func<BotDbContext> openDatabase, AreaBook areas)
{
    public async Task<IReadOnlyList<FilledReply>> For(StaffActor actor, long id, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        var (handoff, _) = await rights.Mine(db, actor, id, stop);
        if (handoff is null)
        {
            return [];
        }
        var other = handoff.Language == Language.Hindi ? Language.English : Language.Hindi;
        var account = await Proved(db, handoff.ConversationId, stop);
        var agent = await db.Staff.AsNoTracking().SingleOrDefaultAsync(s => s.Id == actor.Id, stop);
        var (own, others) = (Values(handoff, handoff.Language, account, agent, map), Values(handoff, other, account, agent, map));
        var replies = await db.CannedReplies.AsNoTracking().Where(r => r.Active).OrderBy(r => r.Shortcut).ToListAsync(stop);
        return replies.ConvertAll(reply => new FilledReply(
            reply.Id, reply.Shortcut, reply.TitleHindi, reply.TitleEnglish, Fill(reply, handoff.Language, own), Fill(reply, other, others)));
    }

    private static FilledWords Fill(CannedReply reply, Language language, Dictionary<string, string> values)
    {
        var (text, missing) = ReplyWords.Fill(reply.Words(language), values);
        return new FilledWords(language, text, missing);
    }

    // The one connection that the chat has proved. Of one on hold nothing is told.
    private static async Task<Account?> Proved(BotDbContext db, string conversation, CancellationToken stop)
    {
        var proved = await db.Accounts.AsNoTracking()
            .Where(a => a.Contacts.Any(c => db.AccountLinks.Any(l => l.ConversationId == conversation && l.EndedAt == null && l.ContactHash == c.Hash))).Take(2).ToListAsync(stop);
        return proved is [{ OnHold: false } only] ? only : null;
    }

    private static Dictionary<string, string> Values(Handoff handoff, Language language, Account? account, StaffMember? agent, AreaMap map)
    {
        var values = new Dictionary<string, string> { [ReplyWords.Number] = handoff.Number };
        if (account is not null)
        {
            values[ReplyWords.Account] = AccountNumber.TryParse(account.Number, out var number) ? number.Spaced : account.Number;
            values[ReplyWords.Name] = language.NameOf(account.Name, account.NameHindi);
        }
        if (agent is not null)
        {
            values[ReplyWords.Agent] = language.NameOf(agent.Name, agent.NameHindi);
        }
        if (QueueReader.Office(map, handoff.AreaId, language) is { Length: > 0 } office)
        {
            values[ReplyWords.Place] = office;
        }
        return values;
    }
}
