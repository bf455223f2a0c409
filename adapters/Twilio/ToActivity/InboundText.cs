namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Words.</summary>
public static class InboundText
{
    /// <summary>The text as written, safe to store; empty where there is none.</summary>
    public static string Body(InboundForm form) => form.Clean("Body", InboundLimits.Text) ?? "";

    /// <summary>What the person meant: the id of what was tapped, otherwise the text.</summary>
    public static string Meant(InboundForm form) => InboundButton.ChosenId(form) ?? Body(form);
}
