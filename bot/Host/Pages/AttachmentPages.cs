using BijliMitra.Core.Attachments;

namespace BijliMitra.Pages;

/// <summary><c>GET</c> and <c>HEAD /file/{token}.pdf</c> or <c>.jpg</c>: a file that staff sent. Every address that opens nothing is the same 404.</summary>
internal static class AttachmentPages
{
    public static void MapAttachments(this IEndpointRouteBuilder routes) => routes.Map("/file/{**rest}", Show);

    private static async Task Show(HttpContext context, AttachmentDesk attachments)
    {
        var file = DocumentResponse.IsRead(context.Request) && context.Request.Path.Value is { } path ? await attachments.Open(path, context.RequestAborted) : null;
        await DocumentResponse.Write(context, file?.ContentType ?? "", file?.Name ?? "", file?.Content);
    }
}
