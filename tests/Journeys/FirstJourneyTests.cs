using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The main job, from the first signed webhook to the message at Twilio.</summary>
public sealed class FirstJourneyTests(RunningBot running) : IClassFixture<RunningBot>
{
    private const string Amount = "1,842";
    private readonly Scene _scene = running.Scene;

    [Theory]
    [InlineData(Channel.WhatsApp)]
    [InlineData(Channel.Sms)]
    public async Task An_account_number_asks_for_nothing_but_the_code_and_then_a_bill_comes_at_once(Channel channel)
    {
        var person = _scene.Stranger(channel);
        var first = await person.Asks($"Bill {Cast.Asha.Account}");
        Assert.StartsWith(Catalogue.Text(TextKey.CodeSent, Language.English, ("account", "1042 210 011")), first);
        Assert.DoesNotContain(Amount, first);

        var bill = await person.Asks(await person.CodeOnAshasPhone());
        Assert.Contains(Amount, bill);

        Assert.Contains(Amount, await person.Asks("bill"));
        await _scene.Settled();
        // The code's request, and twice the bill: with a document on WhatsApp, with a link in an SMS.
        var documents = channel == Channel.WhatsApp ? 2 : 0;
        Assert.Equal(3 + documents, _scene.Twilio.Messages.Count(message => message.To == person.Address));
    }

    [Fact]
    public async Task It_goes_in_Hindi_too()
    {
        var person = _scene.Stranger();
        var first = await person.Asks($"मेरा बिल {Cast.Asha.Account}");
        Assert.StartsWith(Catalogue.Text(TextKey.CodeSent, Language.Hindi, ("account", "1042 210 011")), first);
        Assert.Contains(Amount, await person.Asks(await person.CodeOnAshasPhone()));
        Assert.Contains(Amount, await person.Asks("बिल"));
    }

    [Fact]
    public async Task Somebody_without_a_visible_number_is_answered_and_verified()
    {
        var person = _scene.Hidden();
        Assert.Contains(Amount, await person.Verifies());
        Assert.Contains(Amount, await person.Asks("bill"));
    }

    [Fact]
    public async Task From_a_phone_on_record_the_last_four_digits_will_do()
    {
        var asha = _scene.Somebody(Cast.Asha.Mobile);
        var question = await asha.Asks("bill");
        Assert.StartsWith(Catalogue.Text(TextKey.AskLastFour, Language.English), question);
        Assert.Contains("...0011", await asha.Asks("0011"));
        Assert.Contains(Amount, await asha.Asks(await asha.CodeOnAshasPhone()));
    }
}
