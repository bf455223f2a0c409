using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message of words.</summary>
    /// <param name="text">The words; blank becomes null.</param>
    /// <param name="ssml">The words to be spoken; blank becomes null.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; null is accepting input.</param>
    public static Activity Text(string text, string ssml = null, string inputHint = null)
    {
        var message = Activity.CreateMessageActivity();
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return (Activity)message;
    }

    /// <summary>A message with choices.</summary>
    /// <param name="cardActions">The choices.</param>
    /// <param name="text">The words.</param>
    /// <param name="ssml">The words to be spoken.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <exception cref="ArgumentNullException">There are no choices.</exception>
    /// <remarks>The original has an overload more, so that a call which leaves an argument out is ambiguous.</remarks>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions] };
        return message;
    }
}
