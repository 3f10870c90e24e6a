using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Api;

/// <summary>The addresses that do something. Whoever does it is the account behind the key or the session.</summary>
internal static class ApiActions
{
    private const int LargestBody = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Answers one.</summary>
    public static Task AnswerAsync(HttpContext context, ApiOperation operation) => operation.Id switch
    {
        "post-hand-in" => HandInAsync(context, operation),
        "post-precheck" => PrecheckAsync(context, operation),
        "post-decision" => DecideAsync(context, operation),
        "post-run" => RunAsync(context, operation),
        _ => throw new InvalidOperationException(operation.Id),
    };

    private static async Task HandInAsync(HttpContext context, ApiOperation operation)
    {
        var desk = context.RequestServices.GetService<IHandInDesk>() ?? throw NotHere();
        await using var file = await ApiFile.OfAsync(context, operation);
        var receipt = await ApiFile.WithinLimits(() => ApiFiling.TakeAsync(desk, file, context.Person(), context.RequestAborted));
        if (!receipt.IsTaken)
        {
            throw ApiRefusedException.Wrong("没有收下：" + string.Join("", receipt.Sentences));
        }

        await WriteAsync(context, operation, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", receipt.Id);
            json.WriteString("sha256", receipt.Sha256);
            json.WriteString("state", receipt.State);
            json.WriteStartArray("sentences");
            foreach (var sentence in receipt.Sentences)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task PrecheckAsync(HttpContext context, ApiOperation operation)
    {
        var desk = context.RequestServices.GetService<IPrecheckDesk>() ?? throw NotHere();
        var data = context.RequestServices.GetRequiredService<ISiteData>();
        await using var file = await ApiFile.OfAsync(context, operation);
        var (view, roster) = await ApiFile.WithinLimits(() => ApiFiling.CheckAsync(desk, data, file, context.Person(), context.RequestAborted));
        var findings = view.Reports.SelectMany(one => one.Findings);
        var isOffice = context.Person().IsOffice;
        await WriteAsync(context, operation, json =>
            CheckJson.Write(json, [.. view.Reports.Select(one => one.Submission)], [.. isOffice ? findings : findings.Select(Discretion.Of)], RuleCatalogue.Entries, roster, more => WriteLastYears(more, [.. view.Reports.Select(one => one.LastYear).OfType<Submission>()])));
    }

    // The page names them too: who is told that a number jumped must know against what.
    private static void WriteLastYears(Utf8JsonWriter json, IReadOnlyList<Submission> lastYears)
    {
        json.WriteStartArray("lastYears");
        foreach (var one in lastYears)
        {
            json.WriteStartObject();
            json.WriteString("unit", one.Unit);
            json.WriteNumber("year", one.Year ?? 0);
            json.WriteString("file", one.File);
            json.WriteString("sha256", one.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task DecideAsync(HttpContext context, ApiOperation operation)
    {
        ApiQuery.Of(context.Request, operation);
        var said = await BodyAsync(context);
        foreach (var name in (string[])["fingerprint", "decision", "reason", "document"])
        {
            AuditDetail.Say(context, name, said.GetValueOrDefault(name));
        }

        var actions = context.RequestServices.GetRequiredService<IOfficeActions>();
        var outcome = await actions.DecideAsync(said.GetValueOrDefault("fingerprint") ?? "", said.GetValueOrDefault("decision"), said.GetValueOrDefault("reason"), context.Person().Name, said.GetValueOrDefault("document"), context.RequestAborted);
        await WriteAsync(context, operation, outcome);
    }

    private static async Task RunAsync(HttpContext context, ApiOperation operation)
    {
        ApiQuery.Of(context.Request, operation);
        var asked = await context.RequestServices.GetRequiredService<ISiteData>().RequestNightAsync(context.RequestAborted);
        if (!asked)
        {
            throw new ApiRefusedException(StatusCodes.Status409Conflict, "已有一次运行在进行或等待，没有重复提出。请等它结束。");
        }

        await WriteAsync(context, operation, new ActionOutcome(true, "已提出运行请求，结果见/api/v1/runs。"));
    }

    // Every key is a text; which are allowed stands in the contract.
    private static async Task<Dictionary<string, string?>> BodyAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ApiRefusedException(StatusCodes.Status415UnsupportedMediaType, "请求体应为JSON，请求头Content-Type应为application/json。");
        }

        using var bytes = new MemoryStream();
        await using (var capped = new CappedStream(context.Request.Body, LargestBody))
        {
            try
            {
                await capped.CopyToAsync(bytes, context.RequestAborted);
            }
            catch (CappedStream.TooLongException)
            {
                throw new ApiRefusedException(StatusCodes.Status413PayloadTooLarge, $"请求体不能超过{LargestBody / 1024}KB。");
            }
        }

        Dictionary<string, string?> said;
        try
        {
            said = JsonSerializer.Deserialize<Dictionary<string, string?>>(bytes.ToArray(), Strict) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw ApiRefusedException.Wrong("请求体不是所要的JSON对象：每个键只能有一次，值都是文字。");
        }

        var fields = ApiContract.Of("decision-request").Fields;
        if (said.Keys.FirstOrDefault(key => !fields.Any(field => field.Name == key)) is { } unknown)
        {
            throw ApiRefusedException.Wrong($"请求体中有不认识的键“{ApiQuery.Shown(unknown)}”。可用的键：{string.Join("、", fields.Select(field => field.Name))}。");
        }

        return fields.FirstOrDefault(field => !field.MayBeAbsent && string.IsNullOrWhiteSpace(said.GetValueOrDefault(field.Name))) is { } missing
            ? throw ApiRefusedException.Wrong($"请求体中缺少“{missing.Name}”：{missing.Says}。")
            : said;
    }

    private static Task WriteAsync(HttpContext context, ApiOperation operation, ActionOutcome outcome) => !outcome.Done ? throw ApiRefusedException.Wrong(outcome.Sentence) : WriteAsync(context, operation, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("done", true);
        json.WriteString("sentence", outcome.Sentence);
        json.WriteEndObject();
    });

    private static async Task WriteAsync(HttpContext context, ApiOperation operation, Action<Utf8JsonWriter> write)
    {
        var response = context.Response;
        response.StatusCode = operation.Good;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        using var json = new Utf8JsonWriter(response.BodyWriter, OpenDataSet.WriterOptions);
        write(json);
        json.Flush();
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static ApiRefusedException NotHere() => new(StatusCodes.Status503ServiceUnavailable, "这项功能在本次启动中没有启用，请联系系统管理员。");
}
