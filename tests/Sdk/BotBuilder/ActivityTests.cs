using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class ActivityTests
{
    private static readonly string[] YesAndNo = ["Yes", "No"];

    [Fact]
    public void An_answer_goes_from_the_bot_to_the_person()
    {
        var answer = new Activity(ActivityTypes.Message)
            .ApplyConversationReference(RecordingAdapter.Message().GetConversationReference());

        Assert.Equal(("company", "consumer", "chat"), (answer.From.Id, answer.Recipient.Id, answer.Conversation.Id));
        Assert.Equal(("whatsapp", "in-1", null), (answer.ChannelId, answer.ReplyToId, answer.Id));
    }

    [Fact]
    public void An_incoming_activity_keeps_the_direction_and_the_id()
    {
        var incoming = new Activity(ActivityTypes.Event)
            .ApplyConversationReference(RecordingAdapter.Message().GetConversationReference(), isIncoming: true);

        Assert.Equal(("consumer", "company"), (incoming.From.Id, incoming.Recipient.Id));
        Assert.Equal(("in-1", null), (incoming.Id, incoming.ReplyToId));
    }

    [Fact]
    public void A_reference_without_an_activity_changes_no_id()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();
        reference.ActivityId = null;
        var activity = new Activity(ActivityTypes.Message) { Id = "mine", ReplyToId = "theirs" };

        Assert.Equal("theirs", activity.ApplyConversationReference(reference).ReplyToId);
        Assert.Equal("mine", activity.ApplyConversationReference(reference, true).Id);
    }

    [Fact]
    public void A_language_already_set_is_kept()
    {
        var reference = new ConversationReference { Locale = "hi" };

        Assert.Equal("hi", new Activity().ApplyConversationReference(reference).Locale);
        Assert.Equal("en", new Activity { Locale = "en" }.ApplyConversationReference(reference).Locale);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message/Text", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("event", false)]
    [InlineData(null, false)]
    public void Only_a_message_or_its_subtype_is_a_message(string? type, bool message) =>
        Assert.Equal(message, new Activity { Type = type }.AsMessageActivity() is not null);

    [Fact]
    public void Only_an_event_is_an_event()
    {
        Assert.NotNull(((Activity)Activity.CreateEventActivity()).AsEventActivity());
        Assert.Null(((Activity)Activity.CreateMessageActivity()).AsEventActivity());
    }

    [Fact]
    public void Content_is_text_or_an_attachment_or_channel_data()
    {
        Assert.False(Activity.CreateMessageActivity().HasContent());
        Assert.False(new Activity { Text = " " }.HasContent());
        Assert.True(new Activity { Text = "a" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment("application/pdf")] }.HasContent());
        Assert.True(new Activity { ChannelData = "raw" }.HasContent());
    }

    [Fact]
    public void Channel_data_is_read_as_exactly_its_type()
    {
        var activity = new Activity { ChannelData = "raw" };

        Assert.Equal("raw", activity.GetChannelData<string>());
        Assert.True(activity.TryGetChannelData<string>(out var data));
        Assert.Equal("raw", data);
        Assert.False(activity.TryGetChannelData<Attachment>(out _));
        Assert.ThrowsAny<Exception>(() => activity.GetChannelData<Attachment>());
        Assert.Null(new Activity().GetChannelData<string>());
        Assert.False(new Activity().TryGetChannelData<string>(out _));
    }

    [Fact]
    public void A_text_message_accepts_input_and_has_room_for_attachments()
    {
        var message = MessageFactory.Text("hello");

        Assert.Equal((ActivityTypes.Message, "hello", InputHints.AcceptingInput), (message.Type, message.Text, message.InputHint));
        Assert.Empty(message.Attachments);
        Assert.Null(MessageFactory.Text(" ").Text);
        Assert.Equal(InputHints.ExpectingInput, MessageFactory.Text("hello", null, InputHints.ExpectingInput).InputHint);
    }

    [Fact]
    public void Suggested_choices_keep_their_order_and_what_they_send()
    {
        var buttons = YesAndNo.Select(label => new CardAction { Type = ActionTypes.PostBack, Title = label, Value = "c:" + label });
        var message = MessageFactory.SuggestedActions(buttons, "Well?", null, null);

        Assert.Equal("Well?", message.Text);
        Assert.Equal(YesAndNo, message.SuggestedActions.Actions.Select(a => a.Title));
        Assert.All(message.SuggestedActions.Actions, a => Assert.Equal((ActionTypes.PostBack, "c:" + a.Title), (a.Type, a.Value)));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
    }
}
