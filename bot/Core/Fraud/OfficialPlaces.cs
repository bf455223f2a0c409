namespace BijliMitra.Core.Fraud;

/// <summary>Where the company really is: its domains, the program's own address among them, and the headers of its SMS.</summary>
/// <param name="options">Domains and headers.</param>
/// <param name="site">Public address of the program.</param>
public sealed class OfficialPlaces(FraudOptions options, Func<string> site)
{
    /// <summary>True for a host of the company.</summary>
    public bool IsHost(string host) => options.OfficialDomains.Exists(domain => IsBelow(host, domain))
        || (Uri.TryCreate(site(), UriKind.Absolute, out var own) && host.Equals(own.Host, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a header of the company.</summary>
    public bool IsHeader(string header) => options.SenderHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool IsBelow(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase);
}
