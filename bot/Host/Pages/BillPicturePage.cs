using System.Security.Cryptography;
using BijliMitra.Core.Billing;
using Microsoft.Net.Http.Headers;

namespace BijliMitra.Pages;

/// <summary>
/// <c>GET</c> and <c>HEAD /pictures/bill-numbers.png</c>: for everybody and to be kept for a day, as nothing in it is anybody's. A release that draws it
/// anew tells by the tag.
/// </summary>
internal static class BillPicturePage
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static void MapBillPicture(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(BillPicture.Path, [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, BillDocuments documents) =>
        {
            var png = await documents.Numbers(context.RequestAborted);
            context.Response.Headers.CacheControl = $"public, max-age={(int)Kept.TotalSeconds}";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(png).AsSpan(0, 8))}\"");
            return Results.Bytes(png, BillPicture.ContentType, entityTag: tag);
        });
}
