using BijliMitra.Core.Offices;
using Xunit;

namespace BijliMitra.Tests.Core.Offices;

public sealed class OfficeStateTests
{
    private static readonly Office Division = new()
    {
        NameEnglish = "Division office",
        NameHindi = "खंड कार्यालय",
        AddressEnglish = "Sector 16",
        AddressHindi = "सेक्टर 16",
        OpensAt = new(10, 0),
        ClosesAt = new(17, 0),
        LunchFrom = new(13, 30),
        LunchTo = new(14, 0),
        ClosedOn = DayOfWeek.Sunday,
    };

    // 28 November 2026 is a Saturday, the Monday after it a holiday here.
    [Theory]
    [InlineData("2026-11-28T09:59", false, "2026-11-28T10:00")]
    [InlineData("2026-11-28T10:00", true, "2026-11-28T13:30")]
    [InlineData("2026-11-28T13:30", false, "2026-11-28T14:00")]
    [InlineData("2026-11-28T14:00", true, "2026-11-28T17:00")]
    [InlineData("2026-11-28T17:00", false, "2026-12-01T10:00")]
    [InlineData("2026-11-29T12:00", false, "2026-12-01T10:00")]
    [InlineData("2026-11-30T12:00", false, "2026-12-01T10:00")]
    public void It_is_open_or_says_when_it_opens(string now, bool isOpen, string changes) => Assert.Equal(
        new OfficeState(isOpen, DateTime.Parse(changes)), OfficeState.Of(Division, DateTime.Parse(now), day => day == new DateOnly(2026, 11, 30)));

    [Fact]
    public void Where_it_does_not_open_within_a_fortnight_it_says_nothing_of_when() =>
        Assert.Equal(new OfficeState(false, null), OfficeState.Of(Division, new DateTime(2026, 11, 28, 12, 0, 0), _ => true));
}
