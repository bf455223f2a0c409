using BijliMitra.Setup;

namespace BijliMitra.Cli.Doctor;

/// <summary>Whether the page of data protection names somebody who can be written to.</summary>
internal static class PrivacyChecks
{
    public static Finding Look(Settings settings) => settings.Privacy.Mail.EndsWith("@example.in", StringComparison.OrdinalIgnoreCase)
        ? settings.IsDevelopment
            ? Finding.Note("privacy", "Privacy:Mail is an example: set the address that answers questions about personal data before consumers write")
            : Finding.Mend("privacy", "Privacy:Mail is an example, and every consumer is led to it: set the address that answers questions about personal data")
        : Finding.Ok("privacy", $"{settings.Site.PublicBase}/privacy names {settings.Privacy.Mail}");
}
