using BijliMitra.Core;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Setup;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>
/// A member of staff who answers chats, beside a running program on its database: as at the console of another node, so that the program may be stopped meanwhile.
/// </summary>
internal sealed class StaffAtWork : IAsyncDisposable
{
    private readonly Storage _storage;
    private readonly HelpdeskConsole _helpdesk;
    private readonly CodeConsole _codes;
    private const string Url = "https://bijli.example.in";
    private int _said;

    private StaffAtWork(Storage storage, Protection protection)
    {
        _storage = storage;
        var (clock, ids, options, readers) = (TimeProvider.System, new Ids(seed: 1), new HelpdeskOptions(), storage.Readers);
        var areas = new AreaBook(readers.Open, clock);
        var accounts = new AccountDesk(readers.Open, protection, new SessionsOptions());
        var setup = new HandoffSetup(readers.Open, storage.Writer, protection, ids, areas, new NoticeDesk(protection, () => Url), options, () => Url, clock);
        _helpdesk = new HelpdeskConsole(storage.Writer, readers.Open, protection, areas, setup, clock);
        _codes = new CodeConsole(
            readers.Open, storage.Writer, protection, new CodeDesk(readers.Open, protection, ids, new OtpOptions(), new LimitOptions()), accounts,
            new ContactDesk(readers.Open, protection, new ContactsOptions()), clock);
    }

    /// <summary>Who it is.</summary>
    public StaffActor Actor { get; private set; } = null!;

    /// <summary>The case that was taken last.</summary>
    public long Case { get; private set; }

    public static async Task<StaffAtWork> Open(string folder, IReadOnlyDictionary<string, string> settings, BotDatabase database, string code)
    {
        var options = new DatabaseOptions { Connection = settings.GetValueOrDefault("Database:Connection", "") };
        var staff = new StaffAtWork(Storage.OpenAsIs(options, DataDirectory.Share(folder)), database.Keys());
        await using var db = staff._storage.Readers.Open();
        var member = await db.Staff.AsNoTracking().SingleAsync(s => s.Code == code);
        staff.Actor = new StaffActor(member.Id, member.Code, member.Role, member.AreaId);
        await staff.IsThere();
        return staff;
    }

    /// <summary>Is there and takes chats, for a minute from now on.</summary>
    public Task IsThere() => _helpdesk.BeThere(Actor, true, default);

    /// <summary>Takes what is next.</summary>
    public async Task Takes()
    {
        var answer = await _helpdesk.Next(Actor, default);
        Assert.Equal(StaffResult.Done, answer.Result);
        Case = answer.HandoffId!.Value;
    }

    /// <summary>Takes up the chat of a ticket.</summary>
    public async Task TakesUp(string ticket)
    {
        var answer = await _helpdesk.TakeUp(Actor, ticket, default);
        Assert.Equal(StaffResult.Done, answer.Result);
        Case = answer.HandoffId!.Value;
    }

    public async Task Says(string words) => Assert.Equal(StaffResult.Done, await _helpdesk.Say(Actor, Case, $"{Case}/{++_said}", words, default));

    public async Task Resolves() => Assert.Equal(StaffResult.Done, await _helpdesk.Resolve(Actor, Case, default));

    /// <summary>Has a code sent to a contact on record.</summary>
    public async Task AsksForCode(string account) => Assert.Equal(CodeAskResult.Asked, await _codes.StartVerify(Actor, Case, account, default));

    /// <summary>The chat as the page shows it.</summary>
    public async Task<OpenChat> Sees() => await _helpdesk.Open(Actor, Case, default) ?? throw new InvalidOperationException("The chat is nobody's.");

    /// <summary>The code that was asked for.</summary>
    public Task<CaseCode?> Code() => _codes.Last(Actor, Case, default);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();
}
