using System.Text.RegularExpressions;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Rules;

/// <summary>What the files for production promise each other.</summary>
public sealed partial class DeployRules
{
    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "bot", "Host", "Deploy", file));

    // nginx drops all headers of the server where a location sets one of its own; without the client's address everybody would be staff.
    [Fact]
    public void Every_location_of_nginx_tells_who_asks()
    {
        var locations = Location().Matches(Text("nginx.conf")).Select(match => match.Value).ToList();
        Assert.Equal(3, locations.Count);
        Assert.All(
            locations.Where(location => location.Contains("proxy_set_header", StringComparison.Ordinal)),
            location => Assert.Contains("proxy_set_header X-Forwarded-For $remote_addr;", location));
    }

    [Theory]
    [InlineData("bijli-mitra.service")]
    [InlineData("bijli-mitra-backup.service")]
    public void The_units_run_as_one_user_on_one_folder(string unit)
    {
        string[] lines = ["User=bijli-mitra", "StateDirectory=bijli-mitra", "EnvironmentFile=/etc/bijli-mitra.env"];
        Assert.All(lines, line => Assert.Contains("\n" + line + "\n", Text(unit)));
        Assert.Contains("DataDirectory=/var/lib/bijli-mitra", Text(unit));
    }

    [GeneratedRegex(@"location [^{]+\{[^}]*\}")]
    private static partial Regex Location();
}
