namespace BijliMitra.Pages.Simulator;

/// <summary>A phone got something.</summary>
/// <param name="Mobile">The phone, E.164.</param>
/// <param name="IsSms">An SMS; otherwise a WhatsApp message.</param>
/// <param name="Address">The conversation, as Twilio writes it.</param>
public sealed record Toast(string Mobile, bool IsSms, string Address);
