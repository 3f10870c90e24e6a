using System.Text;
using Aggregator.Publishing.Workbooks.Schemes;

namespace Aggregator.Server.Web;

/// <summary>The scheme in force as a file to be changed and tried.</summary>
public static class SchemeDownloads
{
    /// <summary>Its address as a workbook.</summary>
    public const string Workbook = "/downloads/scheme/scheme.xlsx";

    /// <summary>Its address as JSON.</summary>
    public const string Json = "/downloads/scheme/scheme.json";

    /// <summary>Maps both.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Workbook, (ISiteData data, HttpContext context) => ServeAsync(data, context, "scheme.xlsx", scheme => SchemeWorkbook.Bytes(scheme.Scheme)));
        routes.MapGet(Json, (ISiteData data, HttpContext context) => ServeAsync(data, context, "scheme.json", scheme => Encoding.UTF8.GetBytes(scheme.Text)));
    }

    private static async Task<IResult> ServeAsync(ISiteData data, HttpContext context, string name, Func<SchemeOfNight, byte[]> bytes)
    {
        var scheme = SchemeOfNight.Of(await data.SnapshotAsync(context.RequestAborted));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return Results.File(bytes(scheme), Downloads.ContentType(name), name);
    }
}
