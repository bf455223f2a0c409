using System.Net;
using BijliMitra.Access;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Host.Access;

/// <summary>Wrong log-ins are counted by the network address they come from.</summary>
public sealed class AddressTriesTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));
    private readonly StaffOptions _options = new() { WrongLogInsPerAddress = 3 };
    private readonly AddressTries _tries;

    public AddressTriesTests() => _tries = new(_options, _clock);

    [Fact]
    public async Task Fifty_at_once_get_as_many_as_one_after_another_until_the_time_is_over()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Take("10.20.0.1"))));
        Assert.Equal(3, taken.Count(one => one));
        Assert.True(Take("10.20.0.2"));
        _clock.Advance(_options.LockFor - TimeSpan.FromSeconds(1));
        Assert.False(Take("10.20.0.1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Take("10.20.0.1"));
    }

    [Fact]
    public void Right_log_ins_of_an_office_behind_one_address_use_nothing_up()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.True(Take("10.20.0.1"));
            _tries.GiveBack(IPAddress.Parse("10.20.0.1"));
        }
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", true)]
    [InlineData("10.20.0.1", "::ffff:10.20.0.1", false)]
    public void A_network_of_one_house_is_one_address_however_it_is_written(string one, string other, bool isFree)
    {
        for (var i = 0; i < 3; i++)
            Assert.True(Take(one));
        Assert.Equal(isFree, Take(other));
    }

    private bool Take(string address) => _tries.Take(IPAddress.Parse(address));
}
