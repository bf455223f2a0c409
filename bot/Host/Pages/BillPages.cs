namespace BijliMitra.Pages;

/// <summary>
/// <c>GET</c> and <c>HEAD /bill/{token}.pdf</c>. Everything else below <c>/bill/</c>, and every link that opens nothing, is the same 404.
/// </summary>
internal static class BillPages
{
    public static void MapBills(this IEndpointRouteBuilder routes) => routes.Map("/bill/{**rest}", Show);

    private static async Task Show(HttpContext context, BillDocuments documents, Metrics metrics)
    {
        var document = DocumentResponse.IsRead(context.Request) && context.Request.Path.Value is { } path ? await documents.Open(path, context.RequestAborted) : null;
        metrics.BillFetched(found: document is not null);
        await DocumentResponse.Write(context, "application/pdf", document?.FileName ?? "", document?.Content);
    }
}
