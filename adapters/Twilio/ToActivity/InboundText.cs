namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Words.</summary>
public static class InboundText
{
    /// <summary>The text as written, safe to store; empty where there is none.</summary>
    public static string Body(InboundForm form) => form.Clean("Body", InboundLimits.Text) ?? "";

    /// <summary>The words of the message; of a tap the words that were tapped.</summary>
    public static string Words(InboundForm form) => Body(form) is { Length: > 0 } body
        ? body
        : form.Clean("ButtonText", InboundLimits.Name) ?? form.Clean("ListTitle", InboundLimits.Name) ?? "";
}
