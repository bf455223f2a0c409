using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BijliMitra.Setup;

/// <summary>Where this process really listens, also where <c>Urls</c> names port 0.</summary>
internal sealed class ServerAddress(IServer server, SiteOptions site)
{
    /// <summary>The first address, without trailing slash, reachable from this machine.</summary>
    public string Value => Reachable(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? site.Urls.Split(';')[0]);

    /// <summary><paramref name="url"/> as this machine reaches it where it stands for all addresses.</summary>
    public static string Reachable(string url) => WithoutWildcard(url)
        .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "127.0.0.1", StringComparison.Ordinal);

    /// <summary><paramref name="url"/> as an address, where * or + stands for the host; without trailing slash.</summary>
    public static string WithoutWildcard(string url) => url
        .Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
}
