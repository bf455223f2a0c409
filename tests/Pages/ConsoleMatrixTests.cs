using System.Net;
using BijliMitra.Access;
using BijliMitra.Core.Staff;
using BijliMitra.Setup;
using BijliMitra.StaffPages;
using BijliMitra.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BijliMitra.Tests.Pages;

/// <summary>
/// Who gets in where: every route of the running program is called by everybody. A new route has to be put into console-routes.txt, or this fails.
/// </summary>
public sealed class ConsoleMatrixTests : IAsyncLifetime
{
    // Whose answer is the same for everybody, logged in or not: a signature, a token, a link or the network decides there.
    private const string All = "everybody";

    private static readonly Dictionary<StaffRole, string> People = new()
    {
        [StaffRole.Agent] = "agent1",
        [StaffRole.Supervisor] = "supervisor1",
        [StaffRole.FieldManager] = "manager1",
        [StaffRole.Officer] = "officer1",
        [StaffRole.Admin] = "admin1",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");
    private readonly string _url = $"http://127.0.0.1:{FreePort.Next()}";
    private Stores? _stores;
    private Application? _application;

    [Fact]
    public async Task Every_route_lets_in_whom_the_table_says_and_nobody_else()
    {
        Stores.SkipWhereMissing();
        var visitors = new List<(string Name, ConsoleVisitor Visitor)>();
        foreach (var (role, code) in People)
            visitors.Add((role.ToString(), await ConsoleVisitor.In(_url, code)));
        using var nobody = new ConsoleVisitor(_url);

        var found = new List<string>();
        foreach (var (method, route) in Routes())
        {
            var path = "/" + string.Join('/', route.Trim('/').Split('/').Select(part => part.StartsWith('{') ? "1" : part));
            var without = await nobody.Status(path, method);
            var with = new List<(string Name, HttpStatusCode Status)>();
            foreach (var (name, visitor) in visitors)
                with.Add((name, await visitor.Status(path, method)));
            found.Add($"{method} {route}: {(with.TrueForAll(one => one.Status == without) ? $"{All} {(int)without}" : $"{(int)without}, {Told(with)}")}");
        }
        visitors.ForEach(one => one.Visitor.Dispose());
        var table = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Pages", "console-routes.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var (fresh, gone) = (found.Except(table).Order(StringComparer.Ordinal), table.Except(found));
        Assert.True(!fresh.Any() && !gone.Any(), $"Not in console-routes.txt:\n{string.Join('\n', fresh)}\nOnly there:\n{string.Join('\n', gone)}");
        Assert.All(ConsoleNavigation.All, place => Assert.Contains($"GET {place.Path}: {Policy(place.Policy)}", found));
    }

    [Fact]
    public void Every_page_of_the_console_and_what_it_loads_is_for_the_networks_of_staff_only() => Assert.All(
        Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || (endpoint.RoutePattern.RawText ?? "").Contains("_blazor", StringComparison.Ordinal)),
        endpoint => Assert.True(endpoint.Metadata.GetMetadata<StaffOnly>() is not null || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal), endpoint.DisplayName));

    public async ValueTask InitializeAsync()
    {
        if (Stores.Missing is not null)
            return;
        _stores = await Stores.Open(_folder.FullName);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "BijliMitra.Host", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(_stores.Settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        {
            ["Urls"] = _url,
            ["DataDirectory"] = _folder.FullName,
            ["Logs:Level"] = "Fatal",
        });
        _application = await Application.Build(builder, default);
        await _application.Web.Services.GetRequiredService<FirstPasswords>().Give(LoneBot.StaffPassword, passing: false, default);
        await _application.Web.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.Web.StopAsync();
            await _application.DisposeAsync();
        }
        if (_stores is not null)
            await _stores.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Policy(string policy) => $"302, {Told(People.Keys.Select(role => (role.ToString(), ConsolePolicies.Admits(policy, role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden)))}";

    private static string Told(IEnumerable<(string Name, HttpStatusCode Status)> answers) => string.Join(' ', answers.Select(one => $"{one.Name} {(int)one.Status}"));

    private IEnumerable<RouteEndpoint> Endpoints() => _application!.Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    // Files are many, and one like the other.
    private IEnumerable<(HttpMethod Method, string Route)> Routes() => Endpoints()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"])
            .Select(method => (new HttpMethod(method), "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct();
}
