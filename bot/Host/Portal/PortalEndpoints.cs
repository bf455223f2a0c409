using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Portal;

namespace BijliMitra.Portal;

/// <summary>
/// <c>POST /portal/events</c>: what the billing portal pushes. 200 for an event that was taken, also one that came before; 400 tells what is wrong, 404
/// that what it names is not there, 501 that events of the type are not taken yet. Nothing is changed by any but a 200.
/// </summary>
internal static class PortalEndpoints
{
    private const int LongestBody = 64 * 1024;
    private const string Scheme = "Bearer ";

    public static void MapPortal(this IEndpointRouteBuilder routes) => routes.MapPost("/portal/events", TakeAsync)
        .Accepts<PortalEnvelope>("application/json").Produces(200).ProducesProblem(400).ProducesProblem(401).ProducesProblem(404).ProducesProblem(501);

    private static async Task<IResult> TakeAsync(HttpContext context, PortalOptions options, PortalIntake intake)
    {
        if (!IsPortal(context.Request.Headers.Authorization, options.Token))
        {
            return Problem(401, "Authorization: Bearer with the token of Portal:Token is needed.");
        }
        if (await ReadAsync(context) is not { } envelope)
        {
            return Problem(400, "The body is no JSON object of an event, or is longer than 64 KB.");
        }
        if (envelope.Problem() is { } problem)
        {
            return Problem(400, problem);
        }
        return await intake.Take(envelope, context.RequestAborted) switch
        {
            { Reason: { } reason } => Problem(400, reason),
            { Result: null } => Problem(501, $"Events of type {envelope.Type} are not taken yet; send them again after the next release."),
            { Result: PortalResult.NoSuchAccount } => Problem(404, "No connection has that account number."),
            { Result: PortalResult.NoSuchArea } => Problem(404, "No part of the network has that code, and no connection that account number."),
            { Result: PortalResult.NoSuchOutage } => Problem(404, "There is no outage of that id: send outage-started first."),
            { Result: PortalResult.NoSuchComplaint } => Problem(404, "No complaint has that number."),
            { Result: var result } => Results.Ok(new { id = envelope.Id, repeated = result == PortalResult.Repeated }),
        };
    }

    private static async Task<PortalEnvelope?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is > LongestBody)
        {
            return null;
        }
        var buffer = new byte[LongestBody + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        try
        {
            return length > LongestBody ? null : JsonSerializer.Deserialize<PortalEnvelope>(buffer.AsSpan(0, length), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // In the same time whatever is shown.
    private static bool IsPortal(string? header, string token) =>
        token.Length > 0 && header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..])), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
