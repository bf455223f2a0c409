namespace BijliMitra.Core.Helpdesk;

/// <summary>Somebody at the console who can be given a chat.</summary>
/// <param name="Id">Key of the member of staff.</param>
/// <param name="Code">The company's code.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="Chats">Chats that the colleague has.</param>
/// <param name="IsFull">True for an agent who has as many as one may have.</param>
public sealed record Colleague(long Id, string Code, string Name, int Chats, bool IsFull);
