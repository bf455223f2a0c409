using Serilog.Core;
using Serilog.Events;

namespace BijliMitra.Setup;

/// <summary>Takes the address of a bill or of a notice's page off every log line of its request: whoever reads logs could open it.</summary>
internal sealed class WithoutSecretPaths : ILogEventEnricher
{
    // What ASP.NET Core puts into the scope of a request.
    private const string RequestPath = "RequestPath";
    private static readonly string[] Secret = ["/bill/", "/u/"];

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Properties.TryGetValue(RequestPath, out var value) && value is ScalarValue { Value: string path }
            && Array.Exists(Secret, begin => path.StartsWith(begin, StringComparison.OrdinalIgnoreCase)))
        {
            logEvent.RemovePropertyIfPresent(RequestPath);
        }
    }
}
