using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;
using Aggregator.Pipeline.Comparisons;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>The answers that are one object: <c>{asOf, night, item}</c>.</summary>
internal static class ApiObjects
{
    private const string Manifest = "data/manifest.json";

    private const int LargestManifest = 64 << 20;

    /// <summary>Answers one.</summary>
    public static Task AnswerAsync(HttpContext context, ApiOperation operation)
    {
        var query = ApiQuery.Of(context.Request, operation);
        return operation.Id switch
        {
            "scheme" => SchemeAsync(context, operation),
            "run" => RunAsync(context, operation),
            "runs-compare" => CompareAsync(context, operation, query),
            "report" => ReportAsync(context, operation),
            "manifest" => ManifestAsync(context, operation),
            _ => throw new InvalidOperationException(operation.Id),
        };
    }

    private static async Task SchemeAsync(HttpContext context, ApiOperation operation)
    {
        var night = await NightAsync(context);
        await WriteAsync(context, operation, night, night.Tag, "", json =>
        {
            json.WriteStartObject();
            json.WriteString("name", night.Snapshot.Scheme);
            json.WritePropertyName("text");
            using var parsed = JsonDocument.Parse(night.Snapshot.SchemeText ?? ScoringScheme.DefaultText);
            parsed.RootElement.WriteTo(json);
            json.WriteEndObject();
        });
    }

    private static async Task RunAsync(HttpContext context, ApiOperation operation)
    {
        var id = Whole(context, "id");
        var run = await Data(context).RunAsync(id, context.RequestAborted) ?? throw NotFound($"没有第{id}次运行。请从/api/v1/runs选择编号。");
        var night = await context.RequestServices.GetRequiredService<ApiNights>().CurrentAsync(context.RequestAborted);
        var name = ApiNights.HashOf(RunSet.Of([run]));
        await WriteAsync(context, operation, night, name, Text(id), json => RunSet.Write(json, run));
    }

    private static async Task CompareAsync(HttpContext context, ApiOperation operation, ApiQuery query)
    {
        var (data, stop) = (Data(context), context.RequestAborted);
        var finished = (await data.RunsAsync(NightPair.LookedThrough, stop)).Where(run => run.State is "done" or "done-with-faults").Select(run => (run.Id, run.Year)).ToList();
        NightPair pair;
        try
        {
            pair = NightPair.Choose(finished, Asked("from"), Asked("to"));
        }
        catch (RefusedInputException refused)
        {
            throw NotFound(string.Join("；", refused.Messages));
        }

        var before = await data.NightAsync(pair.From, stop) ?? throw NotFound($"没有第{pair.From}次运行，或者它没有完成。");
        var now = pair.From == pair.To ? before : await data.NightAsync(pair.To, stop) ?? throw NotFound($"没有第{pair.To}次运行，或者它没有完成。");
        if (NightDifferences.WhyNot(before, now) is { } problem)
        {
            throw NotFound(problem);
        }

        // A finished night never changes: the two numbers say it all.
        var night = await context.RequestServices.GetRequiredService<ApiNights>().CurrentAsync(stop);
        await WriteAsync(context, operation, night, $"{Text(pair.From)} {Text(pair.To)}", Text(night?.Run ?? 0), json => ComparisonJson.Write(json, pair.From, pair.To, NightDifferences.Of(before, now)));

        long? Asked(string name) => query.Other.TryGetValue(name, out var value) ? long.Parse(value, CultureInfo.InvariantCulture) : null;
    }

    private static async Task ReportAsync(HttpContext context, ApiOperation operation)
    {
        var (unit, year) = ((string)context.Request.RouteValues["unit"]!, Whole(context, "year"));
        var night = await NightAsync(context);
        var submission = context.Person().MaySee(unit) && year <= int.MaxValue ? night.Snapshot.Accepted(unit, (int)year) : null;
        if (submission?.Report is null)
        {
            throw NotFound($"没有单位“{ApiQuery.Shown(unit)}”{Text(year)}年度的已采纳报告。请从/api/v1/submissions?status=accepted选择。");
        }

        await WriteAsync(context, operation, night, night.Tag, $"{unit} {Text(year)}", json => ReportJson.Write(json, submission, night.Snapshot));
    }

    private static async Task ManifestAsync(HttpContext context, ApiOperation operation)
    {
        var night = await NightAsync(context);
        var listed = (await Data(context).DownloadsAsync(context.RequestAborted)).FirstOrDefault(file => file.File == Manifest);
        if (listed is null || listed.Length > LargestManifest || Data(context).OpenDownload(Manifest) is not { } stream)
        {
            throw NotFound("输出文件夹里没有本次运行的清单data/manifest.json，它可能已被移走。请重新运行一次。");
        }

        using var bytes = new MemoryStream();
        await using (stream)
        {
            await stream.CopyToAsync(bytes, context.RequestAborted);
        }

        await WriteAsync(context, operation, night, night.Tag, listed.Sha256, json => json.WriteRawValue(bytes.ToArray()));
    }

    private static async Task WriteAsync(HttpContext context, ApiOperation operation, ApiNight? night, string data, string question, Action<Utf8JsonWriter> write)
    {
        var response = context.Response;
        ApiFormat.IsCsv(context.Request, null, hasCsv: false);
        ApiHeaders.Say(response, night);
        response.ContentType = "application/json; charset=utf-8";
        if (ApiTags.IsKnown(context, ApiTags.Of(data, operation.Path, question + "\n" + night?.Run, context.Person())) || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var json = new Utf8JsonWriter(response.BodyWriter, OpenDataSet.WriterOptions);
        json.WriteStartObject();
        ApiHeaders.Say(json, night);
        json.WritePropertyName("item");
        write(json);
        json.WriteEndObject();
        json.Flush();
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static async Task<ApiNight> NightAsync(HttpContext context) => ApiLists.Known(await context.RequestServices.GetRequiredService<ApiNights>().CurrentAsync(context.Person(), context.RequestAborted));

    private static ISiteData Data(HttpContext context) => context.RequestServices.GetRequiredService<ISiteData>();

    private static long Whole(HttpContext context, string name) => context.Request.RouteValues[name] is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw ApiRefusedException.Wrong($"地址中的“{name}”应为整数。");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ApiRefusedException NotFound(string sentence) => new(StatusCodes.Status404NotFound, sentence);
}
