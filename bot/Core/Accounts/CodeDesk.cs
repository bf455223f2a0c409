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
        var target = contact is null ? null : _protection.ContactHash(contact.Value);
        var code = _ids.Digits(Length);
        var effect = turn.NextEffect();
        turn.Ask(new CodeRequest
        {
            InboundId = turn.Message.Id,
            Effect = effect,
            ConversationId = turn.Message.ConversationId,
            AskedBy = turn.Message.Address.LastFour,
            Recognised = recognised,
            Purpose = purpose,
            AccountNumber = account.Digits,
            Target = contact is null ? null : _protection.Encrypt(contact.Value),
            TargetKind = contact?.CodeKind(turn.Message.Address),
            ContactHash = target,
            Code = _protection.Encrypt(code),
            Hindi = turn.Language == Language.Hindi,
            RequestedAt = turn.Now,
        });
        return new PendingCode
        {
            Purpose = purpose,
            AccountNumber = account.Digits,
            InboundId = turn.Message.Id,
            Effect = effect,
            Recognised = recognised,
            Target = target,
            Hash = HashOf(turn.Message.ConversationId, account.Digits, purpose, target, code),
            EndsAt = (turn.Now + _otp.Life).ToUnixTimeMilliseconds(),
            TriesLeft = TriesPerCode,
        };
    }

    /// <summary>
    /// Checks <paramref name="typed"/> (ASCII digits) against <paramref name="pending"/> and counts a wrong guess. On
    /// <see cref="CodeCheck.Wrong"/> keep the pending code with one try less.
    /// </summary>
    public async Task<CodeCheck> Check(Turn turn, PendingCode pending, string typed, CancellationToken stop)
    {
        turn.MaskMessage();
        if (await WrongToday(turn, stop) >= _limits.WrongCodesPerSenderPerDay)
        {
            return CodeCheck.SenderBlocked;
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

    private async Task<int> WrongToday(Turn turn, CancellationToken stop)
    {
        var today = IndianTime.StartOf(IndianTime.Day(turn.Now));
        await using var db = _openDatabase();
        return await db.WrongCodes.CountAsync(w => w.ConversationId == turn.Message.ConversationId && w.At >= today, stop);
    }

    private string HashOf(string conversation, string account, CodePurpose purpose, string? target, string code) =>
        _protection.Hash("code", $"{conversation}|{account}|{purpose}{target}|{code}");
}
