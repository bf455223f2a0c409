using BijliMitra.Dialogs.Root;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>How a connection is wanted. Numbers typed along are read from the message itself, so none is saved here.</summary>
/// <param name="Other">True where another account is wanted than the ones the chat has open.</param>
/// <param name="All">True where all connections are to be listed.</param>
internal sealed record Wish(bool Other = false, bool All = false)
{
    private const string OtherState = "other";
    private const string AllState = "all";

    /// <summary>As a dialog's saved state takes it.</summary>
    public Dictionary<string, object> ToState() => new() { [OtherState] = Other, [AllState] = All };

    public static Wish From(object? saved) =>
        saved is IDictionary<string, object> state ? new Wish(state.Flag(OtherState), state.Flag(AllState)) : new Wish();
}
