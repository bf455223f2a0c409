using System.Security.Cryptography;
using System.Text;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Accounts;

/// <summary>Asks for codes and checks what is typed. Does the same work for a live, a dead and an unknown account.</summary>
public sealed class CodeDesk
{
    private const int TriesPerCode = 3;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly Ids _ids;
    private readonly OtpOptions _otp;
    private readonly LimitOptions _limits;

    internal CodeDesk(Func<BotDbContext> openDatabase, Protection protection, Ids ids, OtpOptions otp, LimitOptions limits) =>
        (_openDatabase, _protection, _ids, _otp, _limits) = (openDatabase, protection, ids, otp, limits);

    /// <summary>How many digits a code has.</summary>
    public const int Length = 6;

    /// <summary>
    /// Asks for a code to the contact on record of <paramref name="account"/>, whatever that account is. An earlier code of the chat
    /// is void: keep only what this returns.
    /// </summary>
    public PendingCode Ask(Turn turn, AccountNumber account, CodePurpose purpose, bool recognised) => Ask(turn, account, purpose, recognised, null);

    /// <summary>Asks for a code to <paramref name="contact"/>, which is to come on record for <paramref name="account"/>.</summary>
    public PendingCode AskNew(Turn turn, AccountNumber account, NewContact contact, bool recognised) =>
        Ask(turn, account, CodePurpose.NewContact, recognised, contact);

    private PendingCode Ask(Turn turn, AccountNumber account, CodePurpose purpose, bool recognised, NewContact? contact)
    {
        var message = turn.Message;
        var asker = new CodeAsker(message.Id, turn.NextEffect(), message.ConversationId, message.Address, turn.Language, turn.Now);
        var (pending, request) = Make(asker, account, purpose, recognised, contact);
        turn.Ask(request);
        return pending;
    }

    /// <summary>A code and the request for it, which the caller adds. <paramref name="contact"/>: null where the code goes to a contact on record.</summary>
    internal (PendingCode Pending, CodeRequest Request) Make(CodeAsker asker, AccountNumber account, CodePurpose purpose, bool recognised, NewContact? contact)
    {
        var target = contact is null ? null : _protection.ContactHash(contact.Value);
        var code = _ids.Digits(Length);
        var request = new CodeRequest
        {
            InboundId = asker.InboundId,
            Effect = asker.Effect,
            ConversationId = asker.ConversationId,
            AskedBy = asker.Address.LastFour,
            Recognised = recognised,
            Purpose = purpose,
            AccountNumber = account.Digits,
            Target = contact is null ? null : _protection.Encrypt(contact.Value),
            TargetKind = contact?.CodeKind(asker.Address),
            ContactHash = target,
            Code = _protection.Encrypt(code),
            Hindi = asker.Language == Language.Hindi,
            RequestedAt = asker.At,
        };
        var pending = new PendingCode
        {
            Purpose = purpose,
            AccountNumber = account.Digits,
            InboundId = asker.InboundId,
            Effect = asker.Effect,
            Recognised = recognised,
            Target = target,
            Hash = HashOf(asker.ConversationId, account.Digits, purpose, target, code),
            EndsAt = (asker.At + _otp.Life).ToUnixTimeMilliseconds(),
            TriesLeft = TriesPerCode,
        };
        return (pending, request);
    }

    /// <summary>
    /// Checks <paramref name="typed"/> (ASCII digits) against <paramref name="pending"/> and counts a wrong guess. On
    /// <see cref="CodeCheck.Wrong"/> keep the pending code with one try less.
    /// </summary>
    public async Task<CodeCheck> Check(Turn turn, PendingCode pending, string typed, CancellationToken stop)
    {
        turn.MaskMessage();
        await using (var db = _openDatabase())
        {
            if (await GuessesLeft(db, turn.Message.ConversationId, turn.Now, stop) == 0)
            {
                return CodeCheck.SenderBlocked;
            }
        }
        if (turn.Now.ToUnixTimeMilliseconds() >= pending.EndsAt || pending.TriesLeft <= 0)
        {
            return CodeCheck.Expired;
        }
        var hash = HashOf(turn.Message.ConversationId, pending.AccountNumber, pending.Purpose, pending.Target, typed);
        if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(pending.Hash)))
        {
            return CodeCheck.Right;
        }
        turn.Add(new WrongCode
        {
            InboundId = turn.Message.Id,
            ConversationId = turn.Message.ConversationId,
            Recognised = pending.Recognised,
            At = turn.Now,
        });
        return pending.TriesLeft > 1 ? CodeCheck.Wrong : CodeCheck.WrongAndSpent;
    }

    /// <summary>How many wrong codes a chat may send today still.</summary>
    internal async Task<int> GuessesLeft(BotDbContext db, string conversation, DateTimeOffset now, CancellationToken stop)
    {
        var today = IndianTime.StartOf(IndianTime.Day(now));
        return Math.Max(0, _limits.WrongCodesPerSenderPerDay - await db.WrongCodes.CountAsync(w => w.ConversationId == conversation && w.At >= today, stop));
    }

    private string HashOf(string conversation, string account, CodePurpose purpose, string? target, string code) =>
        _protection.Hash("code", $"{conversation}|{account}|{purpose}{target}|{code}");
}

/// <summary>Who asks for a code: the message, the number of the effect within its turn, the chat, its language, and when.</summary>
internal sealed record CodeAsker(long InboundId, int Effect, string ConversationId, ChannelAddress Address, Language Language, DateTimeOffset At);
