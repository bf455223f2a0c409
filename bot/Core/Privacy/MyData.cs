namespace BijliMitra.Core.Privacy;

/// <summary>What is kept of a chat, as it may be shown in it.</summary>
/// <param name="Since">When the chat began.</param>
/// <param name="Messages">Messages kept with their words, of both sides.</param>
/// <param name="NoticesStopped">Whether its person wants no notices.</param>
/// <param name="Tickets">Numbers of what staff still have to do, complaints among it.</param>
public sealed record MyData(DateTimeOffset Since, int Messages, bool NoticesStopped, IReadOnlyList<string> Tickets);
