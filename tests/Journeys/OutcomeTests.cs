using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>What Twilio says to a message, and what becomes of the message then.</summary>
public sealed class OutcomeTests(OutcomeTests.ImpatientBot running) : IClassFixture<OutcomeTests.ImpatientBot>
{
    private static readonly string Help = Catalogue.Text(TextKey.Help, Language.English);
    private readonly Scene _scene = running.Scene;

    [Theory]
    [InlineData(21211, 400)]
    [InlineData(63024, 400)]
    [InlineData(21610, 400)]
    public async Task A_message_refused_for_good_is_given_up_and_the_next_one_goes(int code, int status)
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        _scene.Twilio.For(person.Address, new FakeBehaviour.Refuse(code, status));
        await person.Writes("help");
        await _scene.Settled();
        Assert.Equal(1, await _scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = @state AND error_code = @code",
            ("@state", (int)OutboxState.Refused), ("@code", code)));
        _scene.Twilio.For(person.Address, null);
        Assert.Equal(Help, await person.Asks("help"));
    }

    [Theory]
    [InlineData(20429, 429)]
    [InlineData(0, 500)]
    public async Task A_message_put_off_goes_later_and_none_overtakes_it(int code, int status)
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        await Eventually.Holds(async () => await _scene.Pending() == 0);
        _scene.Twilio.For(person.Address, code == 0 ? new FakeBehaviour.Gateway(status) : new FakeBehaviour.Refuse(code, status));
        await person.Writes("help");
        await person.Writes("thanks");
        await Eventually.Holds(async () => await _scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0 AND attempts > 0") == 1);
        _scene.Twilio.For(person.Address, null);
        Assert.Equal(Help, await person.Hears(TimeSpan.FromMinutes(1)));
        Assert.Equal(Catalogue.Text(TextKey.Thanks, Language.English), await person.Hears());
        await _scene.Settled();
    }

    [Fact]
    public async Task While_Twilio_is_out_of_reach_messages_wait_and_then_go_once()
    {
        await using var scene = await Scene.Start();
        var person = scene.Stranger();
        await person.Asks("thanks");
        await scene.Wire.Cut();
        await person.Writes("help");
        await person.Writes("thanks");
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0 AND attempts > 0") == 1);
        scene.Wire.Connect();
        Assert.Equal(Help, await person.Hears());
        await person.Hears();
        await scene.Settled();
    }

    public static TheoryData<FakeBehaviour> TakenWithoutAnAnswer =>
        [new FakeBehaviour.AcceptAndDrop(), new FakeBehaviour.AcceptAndHang(), new FakeBehaviour.AcceptAndFail(20500, 500), new FakeBehaviour.AcceptAndFail(0, 503)];

    [Theory]
    [MemberData(nameof(TakenWithoutAnAnswer))]
    public async Task A_message_taken_without_an_answer_is_found_and_not_sent_again(FakeBehaviour behaviour)
    {
        var person = _scene.Stranger();
        _scene.Twilio.For(person.Address, behaviour);
        await person.Writes("help");
        await person.Hears();
        _scene.Twilio.For(person.Address, null);
        await _scene.Settled();
        Assert.Equal(1, await InDoubt(person, found: true));
        Assert.Single(_scene.Twilio.Messages, message => message.To == person.Address);
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("delivered")]
    public async Task A_message_taken_without_an_answer_and_reported_on_before_it_is_looked_up_is_not_sent_again(string status)
    {
        var person = _scene.Stranger();
        _scene.Twilio.For(person.Address, new FakeBehaviour.AcceptAndHang());
        await person.Writes("help");
        await person.Hears();
        _scene.Twilio.For(person.Address, null);
        using (await _scene.Twilio.SendStatus(_scene.Twilio.Messages.Single(message => message.To == person.Address), status))
        {
            await _scene.Settled();
        }
        Assert.Single(_scene.Twilio.Messages, message => message.To == person.Address);
    }

    [Fact]
    public async Task A_gateway_that_fails_for_long_is_not_asked_again_and_again()
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        await Eventually.Holds(async () => await _scene.Pending() == 0);
        _scene.Twilio.For(person.Address, new FakeBehaviour.Gateway(502));
        await person.Writes("help");
        await Eventually.Holds(
            async () => await _scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0 AND attempts >= 3") == 1, TimeSpan.FromMinutes(1));
        var dialect = _scene.Database.Dialect;
        var pauses = await _scene.Database.Rows(
            "SELECT due_at, created_at FROM outbox WHERE state = 0 AND attempts >= 3", row => dialect.Instant(row, 0) - dialect.Instant(row, 1));
        Assert.InRange(pauses.Single(), TimeSpan.FromSeconds(7), TimeSpan.FromMinutes(10));
        _scene.Twilio.For(person.Address, null);
        Assert.Equal(Help, await person.Hears(TimeSpan.FromMinutes(1)));
        await _scene.Settled();
    }

    [Fact]
    public async Task The_same_words_sent_before_are_not_taken_for_the_message_in_doubt()
    {
        var person = _scene.Stranger();
        await person.Asks("thanks");
        Assert.Equal(Help, await person.Asks("help"));
        _scene.Twilio.Next(new FakeBehaviour.Drop());
        await person.Writes("help");
        Assert.Equal(Help, await person.Hears());
        await _scene.Settled();
        Assert.Equal(3, _scene.Twilio.Messages.Count(message => message.To == person.Address));
    }

    public static TheoryData<FakeBehaviour> NotTaken => [new FakeBehaviour.Drop(), new FakeBehaviour.Hang()];

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task A_message_that_was_not_taken_is_sent_again_once(FakeBehaviour behaviour)
    {
        var person = _scene.Stranger();
        _scene.Twilio.Next(behaviour);
        await person.Writes("help");
        await person.Hears();
        await _scene.Settled();
        Assert.Single(_scene.Twilio.Messages, message => message.To == person.Address);
    }

    private async Task<long> InDoubt(Person person, bool found)
    {
        Assert.True(ChannelAddress.TryParseTwilio(person.Address, out var address, out _));
        return await _scene.Database.Number(
            "SELECT COUNT(*) FROM outbox WHERE conversation_id = @conversation AND in_doubt = TRUE AND (provider_id IS NOT NULL) = @found",
            ("@conversation", _scene.Database.Keys().ConversationId(address)), ("@found", found));
    }

    /// <summary>Waits two seconds for Twilio, not ten.</summary>
    public sealed class ImpatientBot : RunningBot
    {
        private protected override Task<Scene> Start() => Scene.Start(("Twilio:Timeout", "00:00:02"));
    }
}
