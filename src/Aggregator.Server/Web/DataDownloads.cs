using Aggregator.Publishing.OpenData.Fields;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Web;

/// <summary>The data as tables, its schemas, and a year in one file. A name is only ever compared with the list, never made into a path.</summary>
public static class DataDownloads
{
    /// <summary>Address of a data file as a table.</summary>
    public static string Csv(DataFile file) => "/downloads/csv/" + file.CsvName;

    /// <summary>Address of its schema.</summary>
    public static string Schema(DataFile file) => "/downloads/schema/" + file.SchemaName;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/downloads/csv/{name}", ServeCsvAsync);
        routes.MapGet("/downloads/schema/{name}", ServeSchema);
        routes.MapGet("/downloads/years/{year:int}.zip", ServeYearAsync);
    }

    private static async Task<IResult> ServeCsvAsync(string name, ISiteData data, HttpContext context)
    {
        if (DataFile.All.FirstOrDefault(file => file.CsvName == name) is not { } file
            || (await data.DownloadsAsync(context.RequestAborted)).FirstOrDefault(one => one.File == file.Path) is not { } listed
            || data.OpenDownload(listed.File) is not { } json)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        // To a file of its own first: the table of a large city has hundreds of megabytes, and what a browser takes slowly must hold neither memory nor the night's file.
        var csv = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            using (json)
            {
                DataCsv.Write(file, json, csv);
            }

            csv.Position = 0;
            return Served(context, csv, file.CsvName, listed.Sha256 + "-csv");
        }
        catch
        {
            await csv.DisposeAsync();
            throw;
        }
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

    private static IResult Served(HttpContext context, Stream bytes, string name, string tag)
    {
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return Results.Stream(bytes, Downloads.ContentType(name), name, null, new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true);
    }
}
