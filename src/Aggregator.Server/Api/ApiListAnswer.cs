using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>Writes a page of a list, element by element: no answer is ever held whole.</summary>
internal static class ApiListAnswer
{
    private const int FlushedAt = 32 * 1024;

    /// <summary>Answers the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="operation">What it asks.</param>
    /// <param name="night">The night the answer says it is of; null before the first one.</param>
    /// <param name="set">The elements.</param>
    /// <param name="data">Names the data: the night's tag, or a hash of what changes within a night.</param>
    /// <param name="query">The checked query.</param>
    public static async Task WriteAsync(HttpContext context, ApiOperation operation, ApiNight? night, OpenDataSet set, string data, ApiQuery query)
    {
        var (request, response, stop) = (context.Request, context.Response, context.RequestAborted);
        var isCsv = ApiFormat.IsCsv(request, query.Other.GetValueOrDefault("format"), hasCsv: true);
        var person = context.Person();
        var matches = ApiMatches.Of(set, person, query.Filters, operation.IsForAll());
        var from = ApiCursor.Position(query.Cursor, data, matches.Count);
        var to = Math.Min(matches.Count, from + query.Limit);
        var question = query.Canonical();
        var next = to < matches.Count ? Next(operation, query, question, ApiCursor.For(data, to)) : null;
        ApiHeaders.Say(response, night);
        response.Headers["Aggregator-Total"] = matches.Count.ToString(CultureInfo.InvariantCulture);
        if (next is not null)
        {
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        response.ContentType = (isCsv ? ApiFormat.Csv : ApiFormat.Json) + "; charset=utf-8";
        if (isCsv)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{set.Name}.csv\"";
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"{question}\n{from}\n{to}\n{isCsv}\n{night?.Run}\n{query.Other.GetValueOrDefault("format")}\n{query.Limit}");
        if (ApiTags.IsKnown(context, ApiTags.Of(data, operation.Path, place, person)) || HttpMethods.IsHead(request.Method))
        {
            return;
        }

        if (isCsv)
        {
            await WriteCsvAsync(response.BodyWriter, ApiContract.Of(operation.Schema), matches, from, to, stop);
        }
        else
        {
            await WriteJsonAsync(response.BodyWriter, night, matches, from, to, next, stop);
        }
    }

    private static string Next(ApiOperation operation, ApiQuery query, string question, string cursor)
    {
        var format = query.Other.TryGetValue("format", out var asked) ? "&format=" + asked : "";
        return string.Create(CultureInfo.InvariantCulture, $"{ApiOperations.Root}{operation.Path}?{question}{(question.Length > 0 ? "&" : "")}limit={query.Limit}&cursor={cursor}{format}");
    }

    private static async Task WriteJsonAsync(PipeWriter body, ApiNight? night, ApiMatches matches, int from, int to, string? next, CancellationToken stop)
    {
        using var json = new Utf8JsonWriter(body, OpenDataSet.WriterOptions);
        json.WriteStartObject();
        ApiHeaders.Say(json, night);
        json.WriteNumber("total", matches.Count);
        json.WriteString("next", next);
        json.WriteStartArray("items");
        for (var i = from; i < to; i++)
        {
            matches.Write(json, i);
            if (json.BytesPending > FlushedAt)
            {
                json.Flush();
                await body.FlushAsync(stop);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await body.FlushAsync(stop);
    }

    private static async Task WriteCsvAsync(PipeWriter body, ApiSchema schema, ApiMatches matches, int from, int to, CancellationToken stop)
    {
        body.Write("\uFEFF"u8);
        Line(body, CsvText.Line(ApiCsv.Columns(schema)));
        var paths = ApiCsv.Paths(schema);
        var element = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(element, OpenDataSet.WriterOptions);
        var pending = 0;
        for (var i = from; i < to; i++)
        {
            matches.Write(json, i);
            json.Flush();
            pending += Line(body, ApiCsv.Row(paths, element.WrittenMemory));
            element.ResetWrittenCount();
            json.Reset();
            if (pending > FlushedAt)
            {
                await body.FlushAsync(stop);
                pending = 0;
            }
        }

        await body.FlushAsync(stop);
    }

    private static int Line(PipeWriter body, string line) => (int)Encoding.UTF8.GetBytes(line + "\r\n", body);
}
