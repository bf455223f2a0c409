using System.Text;
using Microsoft.Net.Http.Headers;

namespace BijliMitra.Pages;

/// <summary>Answers with a document that is for one person: kept by nobody on the way, found by no search engine, shown as nothing else than it is.</summary>
internal static class DocumentResponse
{
    /// <summary>True for a request that may have a document at all.</summary>
    public static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Answers with the document; 404 where there is none.</summary>
    public static async Task Write(HttpContext context, string contentType, string fileName, byte[]? content)
    {
        var response = context.Response;
        response.Headers.CacheControl = "private, no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        if (content is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("inline");
        // Twilio takes the name for WhatsApp from here: a second, encoded one only where it has to be (RFC 6266).
        if (Ascii.IsValid(fileName))
        {
            disposition.FileName = $"\"{fileName}\"";
        }
        else
        {
            disposition.SetHttpFileName(fileName);
        }
        response.ContentType = contentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(content, context.RequestAborted);
        }
    }
}
