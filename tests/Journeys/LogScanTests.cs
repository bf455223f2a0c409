using System.Text.RegularExpressions;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>
/// Runs last: no line that any process of the suite wrote holds a phone number, a code, a mail address, a link to a bill, or what somebody wrote or was
/// sent.
/// </summary>
[Collection(nameof(LastCollection))]
public sealed partial class LogScanTests
{
    // Shorter texts ("bill", "help") are words of the log lines themselves.
    private const int ShortestBody = 14;

    // The line on standard output that tells a new user what to type.
    private const string Invitation = "  Try:  ";

    [Fact]
    public void No_log_line_of_the_suite_holds_a_phone_number() => None(Phone());

    [Fact]
    public void No_log_line_of_the_suite_holds_a_mail_address() => None(Mail());

    [Fact]
    public void No_log_line_of_the_suite_holds_a_link_to_a_bill() => None(BillLink());

    [Fact]
    public void No_log_line_of_the_suite_holds_a_code()
    {
        var codes = TestLogs.SecretCodes.ToHashSet();
        Assert.DoesNotContain(Lines(), line => SixDigits().Matches(line).Any(match => codes.Contains(match.Value)));
    }

    [Fact]
    public void No_log_line_of_the_suite_holds_what_somebody_wrote_or_was_sent()
    {
        var bodies = TestLogs.SecretBodies.SelectMany(body => body.Split('\n')).Where(body => body.Length >= ShortestBody).ToHashSet();
        Assert.DoesNotContain(Lines(), line => bodies.Any(body => line.Contains(body, StringComparison.Ordinal)));
    }

    private static void None(Regex pattern) => Assert.DoesNotContain(Lines(), line => pattern.IsMatch(line));

    private static IEnumerable<string> Lines() => TestLogs.Lines.Where(line => !line.StartsWith(Invitation, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![0-9a-zA-Z])\+?(91)?[6-9][0-9]{9}(?![0-9a-zA-Z])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"/bill/[\w-]{22}")]
    private static partial Regex BillLink();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![0-9a-zA-Z])[0-9]{6}(?![0-9a-zA-Z])")]
    private static partial Regex SixDigits();
}
