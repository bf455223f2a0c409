namespace BijliMitra.Adapters.Simulator;

/// <summary>What tapping a button does.</summary>
public enum SimulatedButtonKind
{
    /// <summary>Answers with its id.</summary>
    Reply,

    /// <summary>Opens a web page.</summary>
    Link,

    /// <summary>Calls a number.</summary>
    Call,

    /// <summary>Copies a code.</summary>
    Copy,
}

/// <summary>A button below a message.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Title">The words on it.</param>
/// <param name="Value">Id, web address, number or code.</param>
public sealed record SimulatedButton(SimulatedButtonKind Kind, string Title, string Value);

/// <summary>An item of a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its words.</param>
/// <param name="Description">A second line; empty for none.</param>
public sealed record SimulatedItem(string Id, string Title, string Description);

/// <summary>Buttons, or a button that opens a list.</summary>
/// <param name="Buttons">The buttons.</param>
/// <param name="ListButton">The words on the button that opens the list; empty where there is no list.</param>
/// <param name="Items">The list.</param>
public sealed record SimulatedChoices(IReadOnlyList<SimulatedButton> Buttons, string ListButton, IReadOnlyList<SimulatedItem> Items);
