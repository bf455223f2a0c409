namespace BijliMitra.Pages;

/// <summary>
/// <c>GET</c> and <c>HEAD /bill/{token}.pdf</c>. Everything else below <c>/bill/</c>, and every link that opens nothing, is the same 404.
/// </summary>
internal static class BillPages
{
    public static void MapBills(this IEndpointRouteBuilder routes) => routes.Map("/bill/{**rest}", Show);

    private static async Task Show(HttpContext context, BillDocuments documents, Metrics metrics)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var document = reads && request.Path.Value is { } path ? await documents.Open(path, context.RequestAborted) : null;
        metrics.BillFetched(found: document is not null);
        if (document is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.ContentType = "application/pdf";
        response.Headers.ContentDisposition = $"inline; filename=\"{document.FileName}\"";
        response.ContentLength = document.Content.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(document.Content, context.RequestAborted);
        }
    }
}
