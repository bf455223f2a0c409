namespace BijliMitra.Pages.Simulator;

/// <summary>What the simulator's page has to know of the settings.</summary>
/// <param name="PlaysPhones">False where another program stands in for Twilio.</param>
/// <param name="OtherTwilio">Where that program is.</param>
/// <param name="MailServer">The mail server; empty where mails are written to a folder.</param>
internal sealed record SimulatorSite(bool PlaysPhones, string OtherTwilio, string MailServer);
