using System.Collections.Concurrent;
using BijliMitra.Core.Staff;
using BijliMitra.StaffPages.LogIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BijliMitra.Access;

/// <summary>
/// What one sees who may not open a page: nobody logged in, the log-in; a first password, the page to change it; a wrong role, whom to ask. Each is in the
/// audit, by the page's route: what somebody typed into an address may be anything.
/// </summary>
internal sealed class ConsoleRefusals(AccessAudit audit, TimeProvider time) : IAuthorizationMiddlewareResultHandler
{
    // The audit only grows: who knocks again and again at one door is one line a minute.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly AuthorizationMiddlewareResultHandler _usual = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _knocks = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged)
        {
            await NoteKnock(Route(context), context.RequestAborted);
        }
        else if (authorizeResult.Forbidden && context.User.MustChangePassword())
        {
            context.Response.Redirect("/console/my-log-in");
            return;
        }
        else if (authorizeResult.Forbidden && context.User.Actor() is { } actor)
        {
            await Refuse(context, actor);
            return;
        }
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task Refuse(HttpContext context, StaffActor actor)
    {
        await audit.Note(actor, AuditAction.Refused, Route(context), null, context.RequestAborted);
        await new RazorComponentResult<RefusedDocument> { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(context);
    }

    private async Task NoteKnock(string route, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (_knocks.TryGetValue(route, out var last) && now - last < Pause)
        {
            return;
        }
        _knocks[route] = now;
        await audit.NoteStranger(AuditAction.Refused, null, route, null, stop);
    }

    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
}
