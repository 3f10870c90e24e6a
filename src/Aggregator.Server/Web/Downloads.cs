using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Server.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Server.Web;

/// <summary>Serves the published files and those that were handed in. A name is only ever compared with the list, never made into a path.</summary>
public static class Downloads
{
    /// <summary>The file as an attachment, or 404.</summary>
    public static async Task<IResult> ServeAsync(string file, ISiteData data, HttpContext context)
    {
        var listed = (await data.DownloadsAsync(context.RequestAborted)).FirstOrDefault(d => string.Equals(d.File, file, StringComparison.Ordinal));
        if (listed is null || !await MayTakeAsync(listed.File, data, context) || data.OpenDownload(listed.File) is not { } stream)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return Results.Stream(stream, ContentType(listed.Name), listed.Name, null, new EntityTagHeaderValue($"\"{listed.Sha256}\""), enableRangeProcessing: stream.CanSeek);
    }

    /// <summary>A file as it was handed in, as an attachment of plain bytes, or 404. Only what the last night's list names is served.</summary>
    public static async Task<IResult> ServeOriginalAsync(string sha256, ISiteData data, HttpContext context)
    {
        var listed = (await data.SnapshotAsync(context.Person(), context.RequestAborted))?.Submissions.FirstOrDefault(s => s.Sha256.Length > 0 && string.Equals(s.Sha256, sha256, StringComparison.Ordinal));
        if (listed is null || data.OpenOriginal(listed.Sha256) is not { } stream)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        if (context.RequestServices.GetService<IAuditLog>() is { } log && HttpMethods.IsGet(context.Request.Method))
        {
            await log.WriteAsync(context.Person(), AuditActions.OriginalTaken, listed.Sha256, new Dictionary<string, string> { ["file"] = listed.File, ["unit"] = listed.Unit ?? "" }, context.RequestAborted);
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.FilePolicy;
        return Results.Stream(stream, "application/octet-stream", listed.File[(listed.File.LastIndexOf('/') + 1)..], null, new EntityTagHeaderValue($"\"{listed.Sha256}\""), enableRangeProcessing: stream.CanSeek);
    }

    // A unit's own person takes its own 考核评分表; the letters of a night stand in one file for all units, so they are the office's.
    private static async Task<bool> MayTakeAsync(string file, ISiteData data, HttpContext context) =>
        context.Person() is var person && (person.IsOffice
            || (person.Unit is { } unit && await data.SnapshotAsync(context.RequestAborted) is { } night && EvaluationFiles.NameOf(night, unit) == file));

    /// <summary>A type no browser runs: pictures and pages go out as plain bytes.</summary>
    public static string ContentType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".json" => "application/json; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
