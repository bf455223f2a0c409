using Serilog.Core;
using Serilog.Events;

namespace BijliMitra.Setup;

/// <summary>Takes the address of a bill off every log line of its request: whoever reads logs could open the bill.</summary>
internal sealed class WithoutBillLinks : ILogEventEnricher
{
    // What ASP.NET Core puts into the scope of a request.
    private const string RequestPath = "RequestPath";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Properties.TryGetValue(RequestPath, out var value) && value is ScalarValue { Value: string path }
            && path.StartsWith("/bill/", StringComparison.OrdinalIgnoreCase))
        {
            logEvent.RemovePropertyIfPresent(RequestPath);
        }
    }
}
