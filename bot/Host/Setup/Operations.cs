using System.Net;
using BijliMitra.Turns;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using StackExchange.Redis;

namespace BijliMitra.Setup;

/// <summary>What the people who run the program look at: logs, <c>/health/*</c>, <c>/metrics</c>.</summary>
internal static class Operations
{
    private const string Text = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} [{Level:u3}] {SourceContext}: {Message:lj} {Properties:j}{NewLine}{Exception}";

    /// <summary>Structured logs to stderr, with the scopes of conversation and message; no body, address or code is ever a property.</summary>
    public static void AddOperations(this WebApplicationBuilder builder, Settings settings)
    {
        var logs = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Logs.Level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutSecretPaths>();
        logs = settings.Logs.Json
            ? logs.WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
            : logs.WriteTo.Console(outputTemplate: Text, standardErrorFromLevel: LogEventLevel.Verbose);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(logs.CreateLogger(), dispose: true);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Metrics.MeterName)
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddPrometheusExporter());
    }

    /// <summary>Forwarded headers count from proxies only; staff pages answer to the staff's networks only.</summary>
    public static void UseNetworks(this WebApplication web, NetworkOptions options)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedFor | Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        Parse(options.Proxies, "Networks:Proxies").ForEach(forwarded.KnownIPNetworks.Add);
        if (forwarded.KnownIPNetworks.Count > 0)
        {
            web.UseForwardedHeaders(forwarded);
        }
        var staff = Parse(options.Staff, "Networks:Staff");
        web.Use((context, next) =>
        {
            if (!IsForStaff(context) || (IsKnown(context.Request) && staff.Exists(network => Contains(network, context.Connection.RemoteIpAddress))))
            {
                return next(context);
            }
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    public static void MapOperations(this WebApplication web)
    {
        web.MapGet("/health/live", () => Results.Text("live"));
        web.MapGet("/health/ready", Ready);
        web.MapPrometheusScrapingEndpoint("/metrics");
    }

    private static async Task<IResult> Ready(Core.Data.Readers readers, IConnectionMultiplexer redis, CancellationToken stop)
    {
        var missing = new List<string>();
        try
        {
            await using var db = readers.Open();
            _ = await db.Facts.AsNoTracking().AnyAsync(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            missing.Add("database");
        }
        try
        {
            await redis.GetDatabase().PingAsync();
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            missing.Add("redis");
        }
        return missing.Count == 0
            ? Results.Text("ready")
            : Results.Text($"not reachable: {string.Join(", ", missing)}", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static bool IsForStaff(HttpContext context) => IsForStaff(context.Request.Path) || context.GetEndpoint()?.Metadata.GetMetadata<StaffOnly>() is not null;

    private static bool IsForStaff(PathString path) => path == "/" || path.StartsWithSegments("/simulator") || path.StartsWithSegments("/console")
        || path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/_framework")
        || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/openapi");

    // A forwarded header that is still there came from a proxy we were not told of: who is behind it, nobody knows.
    private static bool IsKnown(HttpRequest request) => !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");

    private static bool Contains(IPNetwork network, IPAddress? address) =>
        address is not null && network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Networks in CIDR form. Throws <see cref="SettingsException"/> naming the setting.</summary>
    public static List<IPNetwork> Parse(List<string> networks, string setting) => networks.ConvertAll(text => IPNetwork.TryParse(text, out var network)
        ? network
        : throw new SettingsException($"{setting}: \"{text}\" is not a network such as 10.20.0.0/16 or 127.0.0.0/8."));
}

/// <summary>Marks an endpoint that answers to the staff's networks only, where its path does not say so.</summary>
internal sealed class StaffOnly
{
    public static readonly StaffOnly Mark = new();
}
