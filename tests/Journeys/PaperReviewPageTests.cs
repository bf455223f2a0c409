using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>Who gets no code any more sends a photo of the bill; staff see it, and his change goes on.</summary>
public sealed class PaperReviewPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_photo_of_the_bill_is_opened_compared_with_the_record_and_lets_the_change_go_on()
    {
        await using var scene = await Scene.Start(("Staff:InitialPassword", LoneBot.StaffPassword));
        var person = scene.Stranger();
        await person.Asks($"my number is lost {Cast.Ravi.Account}");
        await person.Sends(scene.Twilio.Media.Add(new FakeMedium.Holds(SampleMedia.Bill.Bytes())));
        Assert.Contains("Thank you for the photo", await person.Hears(), StringComparison.Ordinal);
        await Eventually.Holds(async () => await scene.Database.Number($"SELECT COUNT(*) FROM pictures WHERE state = {(int)PictureState.Kept}") == 1, Eventually.Bound);

        var page = await chromium.Work(scene, "/console/work/tickets");
        var compare = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Compare with the record: ") });
        await compare.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("open the photo first");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show picture 1 of T-") }).ClickAsync();
        await page.Locator("figure img").WaitForAsync();
        await compare.ClickAsync();
        var facts = page.GetByRole(AriaRole.Region, new() { Name = $"On record for {Cast.Ravi.Account}" });
        await Expect(facts).ToContainTextAsync(Cast.Ravi.Name);
        await Expect(facts).ToContainTextAsync(Cast.Ravi.Bill);
        await page.IsForEverybody();
        await page.Picture("paper-compare");
        await page.Decides("The bill is seen", null);
        await page.Tells("Done");

        Assert.Contains("it is the bill of connection", await person.Hears(), StringComparison.Ordinal);
        Assert.Contains("send the new 10-digit number", await person.Asks("yes"), StringComparison.Ordinal);
        Assert.Equal(1, await scene.Audited(AuditAction.PaperConfirmed));
        await scene.Settled();
    }
}
