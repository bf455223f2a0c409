using BijliMitra.Core.Areas;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Areas;

/// <summary>Places as people write them.</summary>
public sealed class PlaceReaderTests(SampleDatabase sample) : IClassFixture<SampleDatabase>, IAsyncLifetime
{
    private AreaMap _map = null!;

    public async ValueTask InitializeAsync() =>
        _map = await new AreaBook(sample.Open, TimeProvider.System).Map(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Sector 16", "Sector 16")]
    [InlineData("sec 16", "Sector 16")]
    [InlineData("sec-62 noida me light nahi", "Sector 62")]
    [InlineData("sector16B", "Sector 16")]
    [InlineData("s 137", "Sector 137")]
    [InlineData("सेक्टर 18 में बिजली नहीं है", "Sector 18")]
    [InlineData("सैक्टर १५", "Sector 15")]
    [InlineData("light nahi hai atta market me", "Sector 18")]
    [InlineData("Atta", "Atta")]
    [InlineData("atta me light gayi", "Atta")]
    [InlineData("harola", "Harola")]
    [InlineData("Haraula gaon", "Harola")]
    [InlineData("हरौला में ट्रांसफार्मर जल गया", "Harola")]
    [InlineData("bhangel", "Bhangel")]
    [InlineData("ममूरा", "Mamura")]
    [InlineData("mamoora gaon me batti nahi", "Mamura")]
    [InlineData("jewar me kal raat se light nahi hai", "Jewar")]
    [InlineData("dadri", "Dadri")]
    [InlineData("दनकौर", "Dankaur")]
    public void A_place_is_read_in_either_script_and_any_spelling(string text, string place) =>
        Assert.Equal([place], PlaceReader.Read(_map, text, asked: false).Sure.Select(one => one.NameEnglish));

    [Theory]
    [InlineData("bijli nahi aata")]
    [InlineData("sector 17 me light nahi")]
    [InlineData("mera bill 1600 ka kaise")]
    [InlineData("16")]
    [InlineData("light nahi hai")]
    [InlineData("")]
    [InlineData("👍")]
    public void What_names_no_place_of_the_list_is_none(string text) => Assert.Empty(PlaceReader.Read(_map, text, asked: false).Sure);

    [Theory]
    [InlineData("Bilaspr", "Bilaspur")]
    [InlineData("sorkh", "Sorkha")]
    [InlineData("रबूपुर", "Rabupura")]
    [InlineData("hoshiarpur", "Hoshiyarpur")]
    [InlineData("salarpr khadar", "Salarpur")]
    public void A_near_miss_is_guessed_where_the_place_was_asked_for(string text, string place)
    {
        var asked = PlaceReader.Read(_map, text, asked: true);
        Assert.Contains(place, asked.Sure.Concat(asked.Guesses).Select(one => one.NameEnglish));
        Assert.InRange(asked.Guesses.Count, 0, 3);
    }

    [Theory]
    [InlineData("sector 17")]
    [InlineData("Ghaziabad")]
    [InlineData("mujhe nahi pata")]
    public void What_is_far_from_all_names_is_not_guessed(string text)
    {
        var asked = PlaceReader.Read(_map, text, asked: true);
        Assert.Empty(asked.Sure.Concat(asked.Guesses));
    }

    [Fact]
    public void The_nearest_place_to_a_point_is_found_and_its_path_leads_to_the_zone()
    {
        var near = _map.Nearest(new GeoPoint(28.5702, 77.3262))!.Value;
        Assert.Equal("Sector 18", near.Locality.NameEnglish);
        Assert.InRange(near.Kilometres, 0, 0.1);
        Assert.InRange(_map.Nearest(new GeoPoint(28.6139, 77.2090))!.Value.Kilometres, 8, 15);
        Assert.Equal([AreaKind.Substation, AreaKind.SubDivision, AreaKind.Division, AreaKind.Circle, AreaKind.Zone], _map.Path(near.Locality.AreaId).Select(area => area.Kind));
    }

    [Fact]
    public async Task Every_locality_hangs_on_an_area_and_has_a_point_of_its_own()
    {
        await using var db = sample.Open();
        Assert.Equal(48, await db.Localities.CountAsync(TestContext.Current.CancellationToken));
        Assert.All(_map.Localities, place => Assert.NotEmpty(_map.Path(place.AreaId)));
        Assert.All(_map.Localities, place => Assert.Equal(place.NameEnglish, _map.Nearest(new GeoPoint(place.Latitude, place.Longitude))!.Value.Locality.NameEnglish));
        Assert.All(_map.Localities, place => Assert.Contains(place, PlaceReader.Read(_map, place.NameHindi, asked: false).Sure));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
