using System.Globalization;
using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Offices;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using BijliMitra.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BijliMitra.Tests.Support;

/// <summary>A code as it arrived on somebody's phone or in a mailbox. <paramref name="Text"/>: with dots in place of the code.</summary>
internal sealed record ArrivedCode(string To, string Text, string Code);

/// <summary>
/// Runs turns on the sample data without a host: the state is written and read again between turns, a turn's changes are one
/// transaction, and the codes asked for arrive at once.
/// </summary>
internal sealed class ChatHarness : IAsyncDisposable
{
    private readonly ChatDatabase _database;
    private readonly ServiceProvider _services;
    private readonly CodeIssuer _issuer;
    private readonly Dictionary<string, (byte[] State, long Sequence)> _chats = [];
    private long _messages;
    private long _noticed;
    private long _told;
    private int _events;

    private ChatHarness(ChatDatabase database, LimitOptions limits)
    {
        _database = database;
        var (protection, otp) = (SampleDatabase.Protection, new OtpOptions());
        Func<BotDbContext> open = database.Context;
        _issuer = new CodeIssuer(protection, otp, limits);
        _services = new ServiceCollection()
            .AddSingleton(limits)
            .AddSingleton(new Ids(seed: 1))
            .AddSingleton(new AreaBook(open, TimeProvider.System))
            .AddSingleton(p => new ComplaintsSetup(
                open, null!, protection, new Ids(seed: 5), p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>().Notices, OwnSettings.All.Complaints, TimeProvider.System))
            .AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Complaints).AddSingleton(p => p.GetRequiredService<ComplaintsSetup>().Records)
            .AddSingleton(new AccountDesk(open, protection, new SessionsOptions()))
            .AddSingleton(new CodeDesk(open, protection, new Ids(seed: 2), otp, limits))
            .AddSingleton(new BillingDesk(open))
            .AddSingleton(p => new BillLinkDesk(
                open, p.GetRequiredService<BillingDesk>(), protection, new Ids(seed: 3), new BillsOptions(), () => PublicUrl))
            .AddSingleton(new BillPicture(() => PublicUrl))
            .AddSingleton(p => new BillMailDesk(open, p.GetRequiredService<BillLinkDesk>(), protection))
            .AddSingleton(new ContactsOptions { DisposableMailDomains = { "mailinator.com" } })
            .AddSingleton(p => new ContactsSetup(
                open, null!, protection, new Ids(seed: 4), p.GetRequiredService<AccountDesk>(), p.GetRequiredService<ContactsOptions>(), () => PublicUrl))
            .AddSingleton(p => p.GetRequiredService<ContactsSetup>().Contacts).AddSingleton(p => p.GetRequiredService<ContactsSetup>().Paper)
            .AddSingleton(p => p.GetRequiredService<ContactsSetup>().Changes).AddSingleton(p => p.GetRequiredService<ContactsSetup>().Undo)
            .AddSingleton(p => p.GetRequiredService<ContactsSetup>().Consents)
            .AddSingleton(p => new PrivacyDesk(open, p.GetRequiredService<ConsentDesk>(), new PrivacyOptions(), () => PublicUrl)).AddSingleton(p => new TicketDesk(open, p.GetRequiredService<Ids>()))
            .AddSingleton(new OutagesOptions())
            .AddSingleton(p => new OutagesSetup(
                open, null!, protection, new Ids(seed: 5), p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>().Notices, p.GetRequiredService<OutagesOptions>(),
                TimeProvider.System))
            .AddSingleton(p => p.GetRequiredService<OutagesSetup>().Outages).AddSingleton(p => p.GetRequiredService<OutagesSetup>().Restoration).AddSingleton(p => p.GetRequiredService<OutagesSetup>().Hazards)
            .AddSingleton(new OfficialPlaces(new FraudOptions { OfficialDomains = { "uppcl.org", "pvvnl.org" }, SenderHeaders = { "BJLMTR" } }, () => PublicUrl))
            .AddSingleton(new FraudDesk(open, protection))
            .AddSingleton(new BillsOptions()).AddSingleton(new OfficesOptions { Holidays = { "2026-11-24" }, Map = "https://maps.example.in/?q=" })
            .AddSingleton(p => new OfficeDesk(open, p.GetRequiredService<AreaBook>()))
            .AddSingleton(new PictureDesk(protection))
            .AddSingleton(new HelpdeskOptions { Teams = { "Billing" } })
            .AddSingleton(p => new HandoffSetup(
                open, null!, protection, new Ids(seed: 6), p.GetRequiredService<AreaBook>(), p.GetRequiredService<ContactsSetup>().Notices, p.GetRequiredService<HelpdeskOptions>(),
                () => PublicUrl, TimeProvider.System))
            .AddSingleton(p => p.GetRequiredService<HandoffSetup>().Handoffs)
            .AddSingleton(p => new CodeConsole(
                open, null!, protection, p.GetRequiredService<CodeDesk>(), p.GetRequiredService<AccountDesk>(), p.GetRequiredService<ContactDesk>(), TimeProvider.System))
            .AddSingleton(p => p.GetRequiredService<CodeConsole>().Desk)
            .AddDialogs()
            .BuildServiceProvider();
    }

    /// <summary>Where the world finds the program.</summary>
    public const string PublicUrl = "https://bijli.example.in";

    /// <summary>The mails that the last turn sent: address, subject and document.</summary>
    public IReadOnlyList<string> Mails { get; private set; } = [];

    /// <summary>What it is now, in the conversation.</summary>
    public DateTimeOffset Now { get; set; } = new(ChatDatabase.Today.ToDateTime(new TimeOnly(10, 0)), new TimeSpan(5, 30, 0));

    /// <summary>The turn that ran last.</summary>
    public Turn? Last { get; private set; }

    /// <summary>Everything said so far.</summary>
    public List<(Reply Reply, Language Language)> Said { get; } = [];

    /// <summary>How often the last turn asked the database.</summary>
    public int Commands { get; private set; }

    /// <summary>What the next message may mean, if it is to be understood by halves.</summary>
    public Intent[] Guesses { get; set; } = [];

    public static async Task<ChatHarness> Start(LimitOptions? limits = null) =>
        new(await ChatDatabase.Open(), limits ?? new LimitOptions());

    /// <summary>A context on the database; the caller disposes it.</summary>
    public BotDbContext Database() => _database.Context();

    /// <summary>Changes the last bill of an account, as the billing system would.</summary>
    public Task ChangeBill(string account, Action<Bill> change) => _database.Write(
        async (db, stop) => change(await db.Bills.Where(bill => db.Accounts.Any(a => a.Id == bill.AccountId && a.Number == account))
            .OrderByDescending(bill => bill.Month).FirstAsync(stop)),
        CancellationToken.None);

    /// <summary>Adds a bill of an earlier month, as the billing system would.</summary>
    public Task AddBill(string account, DateOnly month, int units, decimal amount) => _database.Write(
        async (db, stop) => db.Add(new Bill
        {
            AccountId = (await db.Accounts.SingleAsync(a => a.Number == account, stop)).Id,
            Number = $"2504999{month:yyyyMM}",
            Month = month,
            PeriodFrom = month,
            PeriodTo = month.AddDays(27),
            Units = units,
            Amount = amount,
            IssuedOn = month.AddDays(17),
            DueOn = month.AddDays(32),
            Status = BillStatus.Paid,
        }),
        CancellationToken.None);

    /// <summary>Removes the bills of an account.</summary>
    public Task RemoveBills(string account) => _database.Write(
        (db, stop) => db.Bills.Where(bill => db.Accounts.Any(a => a.Id == bill.AccountId && a.Number == account)).ExecuteDeleteAsync(stop),
        CancellationToken.None);

    /// <summary>Changes an account, as the billing system would.</summary>
    public Task ChangeAccount(string account, Action<Account> change) => _database.Write(
        async (db, stop) => change(await db.Accounts.SingleAsync(a => a.Number == account, stop)), CancellationToken.None);

    /// <summary>Ends the mail addresses of an account.</summary>
    public Task RemoveMail(string account) => _database.Write(
        (db, stop) => db.Contacts.Where(c => c.Kind == ContactKind.Email && db.Accounts.Any(a => a.Id == c.AccountId && a.Number == account))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ContactState.Dead), stop),
        CancellationToken.None);

    /// <summary>Adds a contact to an account.</summary>
    public Task AddContact(string account, ContactKind kind, string value) => _database.Write(
        async (db, stop) => db.Add(new Contact
        {
            AccountId = (await db.Accounts.SingleAsync(a => a.Number == account, stop)).Id,
            Kind = kind,
            Value = SampleDatabase.Protection.Encrypt(value),
            Hash = SampleDatabase.Protection.ContactHash(value),
        }),
        CancellationToken.None);

    /// <summary>Changes what we believe of a contact.</summary>
    public Task ChangeContact(string account, string value, Action<Contact> change) => _database.Write(
        async (db, stop) =>
        {
            var hash = SampleDatabase.Protection.ContactHash(value);
            change(await db.Contacts.FirstAsync(c => c.Hash == hash && db.Accounts.Any(a => a.Id == c.AccountId && a.Number == account), stop));
        },
        CancellationToken.None);

    /// <summary>The saved state of a chat, as JSON; empty before its first turn.</summary>
    public byte[] StateOf(ChannelAddress address) => _chats.GetValueOrDefault(Conversation(address)).State ?? [];

    /// <summary>Changes the saved state of a chat, as an earlier release would have left it.</summary>
    public void ChangeState(ChannelAddress address, Action<ChatState> change)
    {
        var (stored, sequence) = _chats[Conversation(address)];
        var state = StateCodec.Read(stored);
        change(state);
        _chats[Conversation(address)] = (StateCodec.Write(state), sequence);
    }

    /// <summary>
    /// Sends <paramref name="text"/>, or media of the type <paramref name="media"/>, and returns what the bot says and which codes
    /// arrive.
    /// </summary>
    public async Task<(IReadOnlyList<string> Replies, IReadOnlyList<ArrivedCode> Codes)> Say(
        ChannelAddress address, string? text, string? user = null, string? tapped = null, string? media = null, GeoPoint? location = null, bool forwarded = false)
    {
        var conversation = Conversation(address);
        var (stored, sequence) = _chats.GetValueOrDefault(conversation);
        var turn = await Begin(address, conversation, sequence, user, location, forwarded);
        var state = StateCodec.Read(stored);
        _database.Commands = 0;
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = text,
            Value = tapped,
            Attachments = media is null ? null : [new Attachment(media, "https://api.twilio.com/media")],
        };
        await Dialogs().Run(turn, activity, state, CancellationToken.None);
        Guesses = [];
        Commands = _database.Commands;
        var codes = await Commit(turn);
        _chats[conversation] = (turn.Forget ? [] : StateCodec.Write(state), sequence + 1);
        Last = turn;
        Said.AddRange(turn.Replies.Select(reply => (reply, turn.Language)));
        var links = new ChatLinks(_database.Context, _services.GetRequiredService<BillLinkDesk>());
        Mails = await links.Mails(turn);
        return (await links.Named(turn.Replies.Select(reply => reply.MediaUrl == ChatLinks.BillPicture
            ? ChatLinks.ShownBillPicture + reply.Numbered
            : $"{reply.Numbered}{reply.MediaUrl}")), codes);
    }

    /// <summary>Applies the changes of contacts and moves the complaints on whose time has come, as the program does every ten seconds.</summary>
    public async Task Settle()
    {
        await _database.Write((db, stop) => _services.GetRequiredService<ContactsSetup>().Settler.Settle(db, Now, stop), CancellationToken.None);
        await _database.Write((db, stop) => _services.GetRequiredService<ComplaintsSetup>().Rounds.Go(db, Now, stop), CancellationToken.None);
        await _database.Write((db, stop) => _services.GetRequiredService<HandoffSetup>().Rounds.Go(db, Now, stop), CancellationToken.None);
    }

    /// <summary>A member of staff does something at the console, in one transaction.</summary>
    public async Task<T> AtConsole<T>(string code, Func<HandoffSetup, BotDbContext, StaffActor, Task<T>> act)
    {
        T result = default!;
        await _database.Write(
            async (db, stop) =>
            {
                var member = await db.Staff.AsNoTracking().SingleAsync(s => s.Code == code, stop);
                result = await act(_services.GetRequiredService<HandoffSetup>(), db, new StaffActor(member.Id, member.Code, member.Role, member.AreaId));
            },
            CancellationToken.None);
        return result;
    }

    /// <summary>A member of staff has a code sent; returns the codes that arrive.</summary>
    public async Task<(CodeAskResult Result, IReadOnlyList<ArrivedCode> Codes)> AskForCode(string code, Func<CaseCodeBook, BotDbContext, StaffActor, Task<CodeAskResult>> ask)
    {
        var (result, codes) = (CodeAskResult.Gone, new List<ArrivedCode>());
        await AtConsole(code, async (_, db, actor) => result = await ask(_services.GetRequiredService<CodeConsole>().Book, db, actor));
        await _database.Write((db, stop) => IssueAll(db, codes, stop), CancellationToken.None);
        return (result, codes);
    }

    /// <summary>A member of staff opens the photo of a bill that the chat sent, and decides on it.</summary>
    internal async Task<StaffResult> OnPhoto(ChannelAddress chat, string code, Func<PaperReview, StaffScope, string, Task<StaffResult>> decide)
    {
        var paper = new PaperReview(null!, SampleDatabase.Protection, _services.GetRequiredService<ContactsSetup>().Notices);
        var map = await _services.GetRequiredService<AreaBook>().Map(CancellationToken.None);
        return await AtConsole(code, async (_, db, actor) =>
        {
            var ticket = await db.Tickets.Where(t => t.ConversationId == Conversation(chat) && t.Reason == TicketReason.BillPhoto).OrderByDescending(t => t.Id).FirstAsync();
            db.Note(actor, AuditAction.PictureOpened, ticket.Number, null, Now);
            await db.SaveChangesAsync();
            return await decide(paper, new StaffScope(db, map, actor, await db.Staff.SingleAsync(s => s.Id == actor.Id), Now), ticket.Number);
        });
    }

    /// <summary>Who is at the console is heard of again.</summary>
    public Task StayAtConsole() => _database.Write((db, stop) => db.Presences.ExecuteUpdateAsync(set => set.SetProperty(p => p.SeenAt, Now), stop), CancellationToken.None);

    /// <summary>Gives the chat to another owner, as staff do.</summary>
    public Task GiveTo(ChannelAddress address, ChatOwner owner) => _database.Write((db, stop) => ChatLines.Give(db, Conversation(address), owner, stop), CancellationToken.None);

    /// <summary>The chat's open case; null where it has none.</summary>
    public async Task<Handoff?> Case(ChannelAddress address)
    {
        await using var db = _database.Context();
        var chat = Conversation(address);
        return await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.ConversationId == chat && h.State < HandoffState.Resolved);
    }

    /// <summary>Staff or 1912 say something of a complaint.</summary>
    public Task UpdateComplaint(ComplaintUpdate update) => _database.Write(
        (db, stop) => _services.GetRequiredService<ComplaintsSetup>().Updates.Take(db, update, Now, stop), CancellationToken.None);

    /// <summary>Makes incidents of reports and asks after restorations, as the program does every two seconds.</summary>
    public async Task GroupOutages()
    {
        var (outages, map) = (_services.GetRequiredService<OutagesSetup>(), await _services.GetRequiredService<AreaBook>().Map(CancellationToken.None));
        await _database.Write((db, stop) => outages.Grouper.Group(db, map, Now, stop), CancellationToken.None);
        await _database.Write((db, stop) => outages.Asker.Ask(db, map, Now, stop), CancellationToken.None);
    }

    /// <summary>The feed says something of the feeder of an account: confirmed (until), restored, planned (from until).</summary>
    public async Task ChangeOutage(string state, string account, string times)
    {
        DateTimeOffset At(string clock) => new(DateOnly.FromDateTime(Now.DateTime).ToDateTime(TimeOnly.Parse(clock, CultureInfo.InvariantCulture)), Now.Offset);
        var map = await _services.GetRequiredService<AreaBook>().Map(CancellationToken.None);
        var feed = _services.GetRequiredService<OutagesSetup>().Feed;
        var kind = state switch
        {
            "planned" => OutageNewsKind.Planned,
            "confirmed" => OutageNewsKind.Started,
            "updated" => OutageNewsKind.Updated,
            _ => OutageNewsKind.Restored,
        };
        var clocks = times.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        await _database.Write(
            async (db, stop) =>
            {
                var transformer = await db.Accounts.Where(a => a.Number == account).Select(a => a.TransformerId).SingleAsync(stop);
                var feeder = map.Office(transformer, AreaKind.Feeder)!;
                var known = await db.Incidents.Where(i => i.AreaId == feeder.Id && i.ExternalId != null).OrderByDescending(i => i.Id).Select(i => i.ExternalId).FirstOrDefaultAsync(stop);
                await feed.Take(db, map, new OutageNews
                {
                    EventId = $"E{++_events}",
                    Kind = kind,
                    OccurredAt = Now,
                    OutageId = kind is OutageNewsKind.Planned or OutageNewsKind.Started ? $"O{_events}" : known!,
                    Area = (AreaKind.Feeder, feeder.Code),
                    Source = OutageNews.ControlRoom,
                    ExpectedAt = kind != OutageNewsKind.Planned && clocks is [var expected] ? At(expected) : null,
                    From = kind == OutageNewsKind.Planned ? At(clocks[0]) : null,
                    Until = kind == OutageNewsKind.Planned ? At(clocks[1]) : null,
                }, stop);
            },
            CancellationToken.None);
        await GroupOutages();
    }

    /// <summary>Presses a button on the page of a notice, and returns what became of it.</summary>
    public async Task<string> AnswerPage(string code, NoticeAnswer answer)
    {
        var result = "";
        await _database.Write(
            async (db, stop) => result = answer is NoticeAnswer.Back or NoticeAnswer.NotBack
                ? $"{await _services.GetRequiredService<RestorationDesk>().Answer(db, code, answer == NoticeAnswer.Back, Now, stop)}"
                : $"{await _services.GetRequiredService<UndoDesk>().Answer(db, code, answer, Now, stop)}",
            CancellationToken.None);
        return result;
    }

    /// <summary>The notices that came since this was last asked: channel, address and text, and the code in it.</summary>
    public async Task<IReadOnlyList<(string To, string Text, string Code)>> Notices()
    {
        await using var db = _database.Context();
        var (protection, desk) = (SampleDatabase.Protection, _services.GetRequiredService<ContactsSetup>().Notices);
        var rows = await db.Outbox.AsNoTracking().Where(m => m.Kind == OutboxKind.Notice && m.Id > _noticed).OrderBy(m => m.Id).ToListAsync();
        _noticed = rows.Count > 0 ? rows[^1].Id : _noticed;
        return rows.ConvertAll(row => ($"{row.Channel} {protection.DecryptText(row.Address)}", protection.DecryptText(row.Body), desk.Read(row)!.Code));
    }

    /// <summary>What came into chats outside of a turn since this was last asked: channel, address and text.</summary>
    public async Task<IReadOnlyList<(string To, string Text)>> FromHelpdesk()
    {
        await using var db = _database.Context();
        var protection = SampleDatabase.Protection;
        var rows = await db.Outbox.AsNoTracking().Where(m => m.Kind == OutboxKind.Reply && m.Channel != Channel.Email && m.Id > _told).OrderBy(m => m.Id).ToListAsync();
        _told = rows.Count > 0 ? rows[^1].Id : _told;
        return rows.ConvertAll(row => (
            $"{row.Channel} {protection.DecryptText(row.Address)}",
            Reply.FromStored(protection.DecryptText(row.Body), null, row.Choices is null ? [] : protection.Decrypt(row.Choices)).Numbered));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>An address as chat files write it: <c>whatsapp</c> or <c>sms</c>, and a number; on WhatsApp also a user id.</summary>
    public static ChannelAddress Address(string channel, string number)
    {
        var from = channel switch
        {
            "whatsapp" => $"whatsapp:{number}",
            "sms" => number,
            _ => throw new ArgumentException($"{channel} is no channel.", nameof(channel)),
        };
        return ChannelAddress.TryParseTwilio(from, out var address, out var reason) ? address : throw new ArgumentException(reason, nameof(number));
    }

    private DialogTurn Dialogs() => Guesses is []
        ? _services.GetRequiredService<DialogTurn>()
        : new DialogTurn(
            HalfUnderstood.Reader(Guesses), _services.GetRequiredService<ChatBot>(), _services.GetRequiredService<HandoffDesk>(), _services.GetServices<IMiddleware>());

    private static string Conversation(ChannelAddress address) => SampleDatabase.Protection.ConversationId(address);

    private async Task<Turn> Begin(ChannelAddress address, string conversation, long sequence, string? user, GeoPoint? location, bool forwarded)
    {
        await using var db = _database.Context();
        var row = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversation);
        return new Turn
        {
            Message = new InboundMessage
            {
                Id = ++_messages,
                ProviderId = $"SM{_messages}",
                ConversationId = conversation,
                Address = address,
                ReceivedAt = Now,
                Location = location,
                Forwarded = forwarded,
                ExternalUserHash = user is null ? null : SampleDatabase.Protection.Hash("user", user),
            },
            Links = await db.AccountLinks.AsNoTracking()
                .Where(link => link.ConversationId == conversation && link.EndedAt == null).ToListAsync(),
            Owner = row?.Owner ?? ChatOwner.Bot,
            Handovers = row?.Handovers ?? 0,
            FirstTurn = sequence == 0,
            Now = Now,
        };
    }

    private async Task<List<ArrivedCode>> Commit(Turn turn)
    {
        var codes = new List<ArrivedCode>();
        await _database.Write(
            async (db, stop) =>
            {
                var chat = await db.Conversations.SingleOrDefaultAsync(c => c.Id == turn.Message.ConversationId, stop);
                if (chat is null)
                {
                    db.Add(chat = new Conversation
                    {
                        Id = turn.Message.ConversationId,
                        Channel = turn.Message.Address.Channel,
                        Address = SampleDatabase.Protection.Encrypt(turn.Message.Address.Value),
                        StartedAt = Now,
                    });
                }
                (chat.Owner, chat.LastMessageAt) = (turn.NextOwner, Now);
                db.AddRange(turn.BillLinks);
                foreach (var change in turn.Changes)
                {
                    await change(db, stop);
                }
            },
            CancellationToken.None);
        await _database.Write((db, stop) => IssueAll(db, codes, stop), CancellationToken.None);
        return codes;
    }

    private async Task IssueAll(BotDbContext db, List<ArrivedCode> codes, CancellationToken stop)
    {
        foreach (var request in await db.CodeRequests.Where(request => request.Outcome == CodeOutcome.Pending).ToListAsync(stop))
        {
            if (await _issuer.Issue(db, request, Now, stop) is { } message)
            {
                var protection = SampleDatabase.Protection;
                codes.Add(new ArrivedCode(
                    protection.DecryptText(message.Address),
                    protection.DecryptText(message.Body),
                    protection.DecryptText(message.Secret!)));
            }
        }
    }
}
