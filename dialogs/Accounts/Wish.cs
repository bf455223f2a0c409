using BijliMitra.Dialogs.Root;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>How a connection is wanted. Numbers typed along are read from the message itself, so none is saved here.</summary>
/// <param name="Other">True where another account is wanted than the ones the chat has open.</param>
internal sealed record Wish(bool Other = false)
{
    private const string OtherState = "other";

    /// <summary>As a dialog's saved state takes it.</summary>
    public Dictionary<string, object> ToState() => new() { [OtherState] = Other };

    public static Wish From(object? saved) =>
        saved is IDictionary<string, object> state ? new Wish(state.Flag(OtherState)) : new Wish();
}
