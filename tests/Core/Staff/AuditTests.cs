using System.Data.Common;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Staff;

public sealed class AuditTests : IAsyncDisposable
{
    private static readonly StaffActor Ritu = new(7, "agent1", StaffRole.Agent, null);
    private readonly TestDatabase _database = new();

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_delete_a_line()
    {
        var stop = TestContext.Current.CancellationToken;
        await _database.Write(
            (db, _) =>
            {
                db.Note(Ritu, AuditAction.Revealed, "1042210011", "asked for the last digits", new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
                return Task.CompletedTask;
            },
            stop);

        await Assert.ThrowsAnyAsync<DbException>(
            () => _database.Write((db, token) => db.Audit.ExecuteUpdateAsync(set => set.SetProperty(a => a.Code, "agent2"), token), stop));
        await Assert.ThrowsAnyAsync<DbException>(() => _database.Write((db, token) => db.Audit.ExecuteDeleteAsync(token), stop));
        await using var db = _database.Open();
        Assert.Equal("agent1", (await db.Audit.SingleAsync(stop)).Code);
    }

    [Fact]
    public async Task A_line_holds_at_most_500_characters_of_detail()
    {
        var stop = TestContext.Current.CancellationToken;
        await _database.Write(
            (db, _) =>
            {
                db.Note(Ritu, AuditAction.Exported, "report", new string('x', 2_000), default);
                return Task.CompletedTask;
            },
            stop);

        await using var db = _database.Open();
        Assert.Equal(500, (await db.Audit.SingleAsync(stop)).Detail!.Length);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
