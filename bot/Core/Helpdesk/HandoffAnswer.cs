using BijliMitra.Core.Staff;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What came of something that staff wanted with a chat, with the case it is about.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="HandoffId">The case; null where there is none.</param>
public sealed record HandoffAnswer(StaffResult Result, long? HandoffId = null);
