using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A database with 1,000 consumers of sample data, made once for a class of tests that only read.</summary>
public sealed class SampleDatabase : IAsyncLifetime
{
    internal static readonly DateOnly Today = new(2026, 11, 23);

    internal TestDatabase Database { get; } = new();

    /// <summary>Keys that never change, so that hashes compare.</summary>
    internal static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    internal static readonly byte[] HashKey = [.. Enumerable.Repeat((byte)9, 32)];

    internal static Protection Protection { get; } = new(new Dictionary<byte, byte[]> { [1] = Key }, HashKey);

    internal BotDbContext Open() => Database.Open();

    public async ValueTask InitializeAsync() =>
        await new SampleData(Protection, Today).Fill(Database.Write, 1000, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
