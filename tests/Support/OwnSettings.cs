using BijliMitra.Setup;
using Microsoft.Extensions.Configuration;

namespace BijliMitra.Tests.Support;

/// <summary>The settings of the repository's own <c>appsettings.json</c>.</summary>
internal static class OwnSettings
{
    public static Settings All { get; } = With([]);

    /// <summary>The same with others in their place.</summary>
    public static Settings With(Dictionary<string, string?> others) => Settings.Bind(
        new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.json")).AddInMemoryCollection(others).Build());
}
