using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>Somebody with a phone: writes to the program by signed webhook, and hears what it sends to this address, in order.</summary>
internal sealed class Person(Scene scene, Channel channel, string number)
{
    private int _heard;
    private int _got;
    private int _written;

    /// <summary>E.164, or a business-scoped user id.</summary>
    public string Number => number;

    /// <summary>As Twilio writes it.</summary>
    public string Address => channel == Channel.WhatsApp ? "whatsapp:" + number : number;

    /// <summary>How many messages of this person the program accepted.</summary>
    public int Written => _written;

    /// <summary>The form of a message as Twilio would post it.</summary>
    public List<KeyValuePair<string, string>> Form(string sid, string text) => channel switch
    {
        Channel.Sms => TwilioForms.SmsText(sid, number, text),
        _ when number.StartsWith('+') => TwilioForms.WhatsAppText(sid, number, text),
        _ => TwilioForms.HiddenNumberText(sid, number, text),
    };

    /// <summary>Sends a message and returns its SID; the program must accept it.</summary>
    public async Task<string> Writes(string text)
    {
        var sid = scene.NextSid();
        Assert.Equal(HttpStatusCode.OK, await scene.Post(Form(sid, text)));
        Took(sid);
        return sid;
    }

    /// <summary>Sends a message again and again, under the same SID, until the program accepts it: as Twilio does where it is told to.</summary>
    public async Task<string> WritesUntilAccepted(string text, TimeSpan within, Action<TimeSpan, HttpStatusCode?>? each = null)
    {
        var sid = scene.NextSid();
        await Eventually.Holds(
            async () =>
            {
                var started = Stopwatch.GetTimestamp();
                var status = await scene.TryPost(Form(sid, text));
                each?.Invoke(Stopwatch.GetElapsedTime(started), status);
                return status == HttpStatusCode.OK;
            },
            within);
        Took(sid);
        return sid;
    }

    /// <summary>The next words to this address that were not heard yet.</summary>
    public async Task<string> Hears(TimeSpan? within = null) => (await Sees(within)).Body;

    /// <summary>The same, with their buttons or list.</summary>
    public async Task<FakeMessage> Sees(TimeSpan? within = null)
    {
        var messages = await scene.Twilio.WaitFor(IsWords, _heard + 1, within ?? Eventually.Bound);
        return messages[_heard++];
    }

    /// <summary>Taps a button or picks an item. <paramref name="place"/>: the field that brings its id.</summary>
    public async Task Taps(FakeOption option, string place)
    {
        var sid = scene.NextSid();
        var form = place == "ButtonPayload"
            ? TwilioForms.ButtonTap(sid, number, option.Title, option.Id, TwilioForms.Sid(9))
            : TwilioForms.ListPick(sid, number, option.Title, option.Id, place);
        Assert.Equal(HttpStatusCode.OK, await scene.Post(form));
        Took(sid);
    }

    /// <summary>The next document to this address.</summary>
    public async Task<FakeMessage> Gets()
    {
        var messages = await scene.Twilio.WaitFor(message => message.To == Address && message.MediaUrls.Count > 0, _got + 1, Eventually.Bound);
        return messages[_got++];
    }

    /// <summary>Sends a medium that the stand-in has, with or without words to it.</summary>
    public async Task<string> Sends(string medium, string contentType = "image/jpeg", string caption = "")
    {
        var sid = "MM" + scene.NextSid()[2..];
        var url = $"https://api.twilio.com/2010-04-01/Accounts/{scene.Twilio.AccountSid}/Messages/{sid}/Media/{medium}";
        Assert.Equal(HttpStatusCode.OK, await scene.Post(TwilioForms.Media(sid, number, contentType, url, caption)));
        Took(sid);
        return sid;
    }

    /// <summary>Passes over whatever came so far.</summary>
    public void HearsNoMoreOfBefore() => _heard = scene.Twilio.Messages.Count(IsWords);

    /// <summary>Writes, and hears the one answer.</summary>
    public async Task<string> Asks(string text)
    {
        await Writes(text);
        return await Hears();
    }

    /// <summary>The newest code that Asha's phone got for this chat, once there are <paramref name="count"/> of them.</summary>
    public async Task<string> CodeOnAshasPhone(int count = 1, TimeSpan? within = null) =>
        (await Codes(count, within ?? Eventually.Bound))[count - 1];

    /// <summary>Asks for Asha's bill and proves it with the code.</summary>
    public async Task<string> Verifies(string words = "Bill", int codes = 1)
    {
        await Asks($"{words} {Cast.Asha.Account}");
        return await Asks(await CodeOnAshasPhone(codes));
    }

    /// <summary>Asks for Asha's mobile number to be another one, proves both, and hears what came of it.</summary>
    public async Task<string> ChangesAshasMobile(string to)
    {
        await Asks($"change my mobile number to {to}");
        await Asks(Cast.Asha.Account);
        await Asks(await scene.CodeTo(Cast.Asha.Mobile));
        return await Asks(await scene.CodeTo(to));
    }

    private bool IsWords(FakeMessage message) => message.To == Address && message.Body.Length > 0;

    private void Took(string sid)
    {
        _written++;
        scene.Accepted(sid);
    }

    private async Task<List<string>> Codes(int count, TimeSpan within)
    {
        var patterns = new[] { CodeText(Language.English), CodeText(Language.Hindi) };
        var messages = await scene.Twilio.WaitFor(
            message => message.To == Cast.Asha.Mobile && patterns.Any(p => p.IsMatch(message.Body)), count, within);
        return [.. messages.Select(message => patterns.Select(p => p.Match(message.Body)).First(match => match.Success).Groups[1].Value)];
    }

    private Regex CodeText(Language language) => new(
        Regex.Escape(Catalogue.Pattern(TextKey.SmsCodeOpenAccount, language))
            .Replace(@"\{code}", "([0-9]{6})", StringComparison.Ordinal)
            .Replace(@"\{asker}", Regex.Escape(number[^4..]), StringComparison.Ordinal));
}
