using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Accounts;

/// <summary>A code that WhatsApp could not take.</summary>
public sealed class NextContactTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5.5));
    private readonly LimitOptions _limits = new();
    private ChatDatabase _database = null!;
    private CodeIssuer _issuer = null!;
    private CodeRequest _request = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await ChatDatabase.Open();
        _issuer = new CodeIssuer(SampleDatabase.Protection, new OtpOptions(), _limits);
        await Contacts(ContactKind.Mobile, ContactState.Dead);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Goes_by_SMS_before_mail()
    {
        var failed = await Issued();
        Assert.Equal(Channel.WhatsApp, failed.Channel);
        await Contacts(ContactKind.Mobile, ContactState.Live);
        var next = await Next(failed, Now);
        Assert.Equal((Channel.Sms, failed.ValidUntil), (next!.Channel, next.ValidUntil));
        Assert.Equal(SampleDatabase.Protection.DecryptText(failed.Secret!), SampleDatabase.Protection.DecryptText(next.Secret!));
    }

    [Fact]
    public async Task Goes_by_mail_where_no_mobile_is_live_and_then_proves_the_mail_address()
    {
        var failed = await Issued();
        var next = await Next(failed, Now);
        Assert.Equal(Channel.Email, next!.Channel);
        await using var db = _database.Context();
        Assert.Equal(next.ContactHash, (await db.CodeRequests.SingleAsync(r => r.InboundId == _request.InboundId)).ContactHash);
    }

    [Fact]
    public async Task Goes_nowhere_once_its_life_is_over() => Assert.Null(await Next(await Issued(), Now + new OtpOptions().Life));

    [Fact]
    public async Task Goes_nowhere_where_WhatsApp_was_the_only_contact()
    {
        await Contacts(ContactKind.Email, ContactState.Suspect);
        Assert.Null(await Next(await Issued(), Now));
    }

    [Fact]
    public async Task Never_by_SMS_above_the_companys_ceiling()
    {
        var failed = await Issued();
        await Contacts(ContactKind.Mobile, ContactState.Live);
        _limits.CodesPerCompanyPerHour = 1;
        Assert.Equal(Channel.Email, (await Next(failed, Now))!.Channel);
    }

    [Fact]
    public async Task Not_to_an_address_that_had_its_codes_of_today()
    {
        _limits.CodesPerAddressPerDay = 1;
        var failed = await Issued();
        await _database.Write(
            async (db, stop) =>
            {
                var mail = await db.Contacts.SingleAsync(c => c.Hash == SampleDatabase.Protection.ContactHash(Cast.Asha.Mail!), stop);
                db.Add(Request(8, CodeOutcome.Sent, mail.Hash));
            },
            CancellationToken.None);
        Assert.Null(await Next(failed, Now));
    }

    private async Task<OutboxMessage> Issued()
    {
        OutboxMessage? message = null;
        await _database.Write(
            async (db, stop) =>
            {
                _request = Request(7, CodeOutcome.Pending, null);
                db.Add(_request);
                await db.SaveChangesAsync(stop);
                message = await _issuer.Issue(db, _request, Now, stop);
            },
            CancellationToken.None);
        return message!;
    }

    private async Task<OutboxMessage?> Next(OutboxMessage failed, DateTimeOffset now)
    {
        OutboxMessage? next = null;
        await _database.Write(async (db, stop) => next = await _issuer.ByNextContact(db, failed, now, stop), CancellationToken.None);
        return next;
    }

    private Task Contacts(ContactKind kind, ContactState state) => _database.Write(
        (db, stop) => db.Contacts.Where(c => c.Kind == kind).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, state), stop),
        CancellationToken.None);

    private static CodeRequest Request(long inbound, CodeOutcome outcome, string? contact) => new()
    {
        InboundId = inbound,
        ConversationId = "c1",
        AskedBy = "0001",
        AccountNumber = Cast.Asha.Account,
        Code = SampleDatabase.Protection.Encrypt("482913"),
        RequestedAt = Now,
        Outcome = outcome,
        ContactHash = contact,
    };
}
