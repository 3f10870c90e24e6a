using Aggregator.Intake;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Server.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Web;

/// <summary>The data as tables, its schemas, and a year in one file. A name is only ever compared with the list, never made into a path.</summary>
public static class DataDownloads
{
    /// <summary>Address of a data file as a table.</summary>
    public static string Csv(DataFile file) => "/downloads/csv/" + file.CsvName;

    /// <summary>Address of its schema.</summary>
    public static string Schema(DataFile file) => "/downloads/schema/" + file.SchemaName;

    /// <summary>Address of the shown night's evidence bundle.</summary>
    public const string Evidence = "/downloads/evidence.zip";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/csv/{name}", ServeCsvAsync);
        routes.MapGet("/downloads/schema/{name}", ServeSchema);
        routes.MapGet("/downloads/years/{year:int}.zip", ServeYearAsync);
        routes.MapGet(Evidence, (Delegate)ServeEvidenceAsync).RequireAuthorization(Policies.Review);
    }

    private static async Task<IResult> ServeCsvAsync(string name, ISiteData data, HttpContext context)
    {
        return DataFile.All.FirstOrDefault(file => file.CsvName == name) is { } file && context.RequestServices.GetService<CsvTables>() is { } tables
            && await tables.OpenAsync(file, await data.DownloadsAsync(context.RequestAborted), data.OpenDownload, context.RequestAborted) is var (bytes, tag)
            ? Served(context, bytes, file.CsvName, tag)
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private static IResult ServeSchema(string name, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return DataFile.All.FirstOrDefault(file => file.SchemaName == name) is { } file
            ? Results.File(DataSchema.Bytes(file), Downloads.ContentType(file.SchemaName), file.SchemaName)
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ServeYearAsync(int year, HttpContext context) =>
        context.RequestServices.GetService<IYearBundles>() is { } bundles && await bundles.OpenAsync(year, context.RequestAborted) is { } bundle
            ? Served(context, bundle.Bytes, FormattableString.Invariant($"{year}年度数据.zip"), bundle.Sha256)
            : Results.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<IResult> ServeEvidenceAsync(HttpContext context)
    {
        try
        {
            return context.RequestServices.GetService<IEvidenceFiles>() is { } evidence && await evidence.OpenAsync(context.Person(), context.RequestAborted) is var (bytes, name, manifest)
                ? Served(context, bytes, name, manifest)
                : Results.StatusCode(StatusCodes.Status404NotFound);
        }
        catch (RefusedInputException refused)
        {
            return Results.Text("没有出具证据包：" + string.Join('\n', refused.Messages), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static IResult Served(HttpContext context, Stream bytes, string name, string tag)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return Results.Stream(bytes, Downloads.ContentType(name), name, null, new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true);
    }
}
