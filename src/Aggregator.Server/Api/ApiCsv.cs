using System.Text.Json;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Api;

/// <summary>
/// An element as a row: a key a column; the keys of an object under <c>object.key</c>; a list of texts or numbers joined by <c>|</c>; a list of
/// objects as the JSON it is; null and what is left out empty.
/// </summary>
internal static class ApiCsv
{
    /// <summary>The columns of a schema.</summary>
    public static IReadOnlyList<string> Columns(ApiSchema schema) => [.. Paths(schema).Select(path => string.Join('.', path))];

    /// <summary>One row, without its end. Nothing in it is taken for a formula by a spreadsheet: such text is given an apostrophe.</summary>
    public static string Row(IReadOnlyList<IReadOnlyList<string>> paths, ReadOnlyMemory<byte> element)
    {
        using var parsed = JsonDocument.Parse(element);
        return CsvText.Line(paths.Select(path => Text(Find(parsed.RootElement, path))));
    }

    /// <summary>Where the columns stand in an element.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Paths(ApiSchema schema) => [.. Leaves(schema.Fields, [])];

    private static IEnumerable<IReadOnlyList<string>> Leaves(IReadOnlyList<ApiField> fields, IReadOnlyList<string> above) =>
        fields.SelectMany(field => field.Type == "{}" ? Leaves(field.Fields, [.. above, field.Name]) : [[.. above, field.Name]]);

    private static JsonElement? Find(JsonElement element, IReadOnlyList<string> path)
    {
        foreach (var key in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out element))
            {
                return null;
            }
        }

        return element;
    }

    private static string? Text(JsonElement? found) => found is not { } element ? null : element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array when element.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String or JsonValueKind.Number) => string.Join('|', element.EnumerateArray().Select(one => Text(one))),
        JsonValueKind.Array or JsonValueKind.Object => Readable(element),
        _ => element.GetRawText(),
    };

    // Written anew: in the file's own writing every quote would be escaped twice.
    private static string Readable(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
