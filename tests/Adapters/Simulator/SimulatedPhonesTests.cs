using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Adapters.Simulator;

/// <summary>What is kept of the phones' messages, and for how long.</summary>
public sealed class SimulatedPhonesTests
{
    private readonly SimulatedPhones _phones = new();

    [Fact]
    public void Of_one_conversation_the_newest_are_kept()
    {
        for (var i = 0; i <= SimulatedPhones.MostOfOne; i++)
            _phones.Add(Message("+911", i));
        var kept = _phones.Conversation("+911");
        Assert.Equal((SimulatedPhones.MostOfOne, "1"), (kept.Count, kept[0].Body));
    }

    [Fact]
    public void Of_many_phones_the_one_used_longest_ago_is_forgotten()
    {
        const int each = 200;
        const int phones = SimulatedPhones.Most / each;
        for (var phone = 0; phone <= phones; phone++)
        {
            for (var i = 0; i < each; i++)
                _phones.Add(Message($"+91{phone}", i));
            _phones.Add(Message("+910", phone));
        }
        Assert.NotEmpty(_phones.Conversation("+910"));
        Assert.Empty(_phones.Conversation("+911"));
        Assert.NotEmpty(_phones.Conversation("+913"));
        Assert.InRange(_phones.List(null, null).Count, SimulatedPhones.Most - SimulatedPhones.MostOfOne, SimulatedPhones.Most);
    }

    [Fact]
    public async Task Watching_shows_what_arrives_by_WhatsApp_and_SMS_and_nothing_that_did_not()
    {
        var phone = new SimulatedPhone("+919810000011", "Asha");
        var seen = _phones.Watch(phone.Mobile, TestContext.Current.CancellationToken);
        _phones.Add(Message("+919810000022", 0));
        _phones.Add(Message(phone.Sms, 1) with { Status = DeliveryStatus.Sent });
        _phones.Add(Message(phone.WhatsApp, 2));
        _phones.Add(Message((phone with { HidesNumber = true }).WhatsApp, 3));
        _phones.Change(_phones.Conversation(phone.Sms)[0], message => message with { Status = DeliveryStatus.Delivered });
        Assert.Equal(["2", "3", "1"], await seen.Take(3).Select(message => message.Body).ToListAsync());
    }

    [Fact]
    public async Task Watching_ends_quietly()
    {
        using var stop = new CancellationTokenSource();
        var seen = _phones.Watch("+911", stop.Token);
        _phones.Add(Message("+911", 1));
        await stop.CancelAsync();
        Assert.Single(await seen.ToListAsync());
    }

    [Fact]
    public void A_list_is_newest_first_and_by_sender_and_recipient()
    {
        _phones.Add(Message("+911", 1));
        _phones.Add(Message("+912", 2));
        _phones.Add(Message("+911", 3) with { From = "+92" });
        Assert.Equal(["3", "2", "1"], _phones.List(null, null).Select(message => message.Body));
        Assert.Equal(["1"], _phones.List("+911", "+90").Select(message => message.Body));
    }

    [Fact]
    public void Clearing_keeps_how_well_phones_are_reached()
    {
        var phone = new SimulatedPhone("+919810000011", "Asha");
        _phones.SetReach(phone, PhoneReach.Dead);
        _phones.Add(Message(phone.Sms, 1));
        _phones.Clear();
        Assert.Empty(_phones.Conversation(phone.Sms));
        Assert.Equal(PhoneReach.Dead, _phones.Reach(phone.UserId));
    }

    private static SimulatedMessage Message(string to, int number) =>
        new($"SM{number}", "+90", to, $"{number}", null, DateTimeOffset.UnixEpoch.AddSeconds(number)) { Status = DeliveryStatus.Delivered };
}
