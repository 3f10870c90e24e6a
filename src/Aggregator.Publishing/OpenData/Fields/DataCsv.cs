using System.Text;
using System.Text.Json;

namespace Aggregator.Publishing.OpenData.Fields;

/// <summary>
/// A data file as a table for a spreadsheet: UTF-8 with a byte-order mark, without which Excel on a Chinese Windows takes it for GBK, and no
/// field that would be computed. Programs read the JSON: a list of objects is here only the number of its elements.
/// </summary>
public static class DataCsv
{
    // One element stands on one line; one as long as this is not ours.
    private const int LongestLine = 64 << 20;

    /// <summary>The headings: a field of an object within is <c>a.unit</c>, the length of a list <c>evidence.count</c>.</summary>
    public static IReadOnlyList<string> Heads(DataFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. Columns(file).Select(field => field.Type is DataType.List or DataType.Lists ? field.Path + ".count" : field.Path)];
    }

    /// <summary>Turns the published JSON into the table, an element at a time.</summary>
    /// <param name="file">Which file it is.</param>
    /// <param name="json">As a night wrote it: an element on each line. Left open.</param>
    /// <param name="csv">Where the table goes. Left open.</param>
    /// <exception cref="InvalidDataException">It is not what a night writes.</exception>
    public static void Write(DataFile file, Stream json, Stream csv)
    {
        ArgumentNullException.ThrowIfNull(json);
        var columns = Columns(file);
        CsvText.Write(csv, Heads(file), Elements(json).Select(element => (IReadOnlyList<string?>)[.. columns.Select(column => Cell(element, column))]));
    }

    private static List<DataField> Columns(DataFile file) => [.. file.Fields.Where(field => field.Type != DataType.Object && !field.Path.Contains("[]", StringComparison.Ordinal))];

    private static IEnumerable<JsonElement> Elements(Stream json)
    {
        using var reader = new StreamReader(json, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > LongestLine)
            {
                throw new InvalidDataException("A line of a data file is longer than any we write.");
            }

            var element = line.AsMemory().TrimEnd(',');
            if (element.Length == 0 || element.Span is "[" or "]")
            {
                continue;
            }

            using var document = Parse(element);
            yield return document.RootElement;
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<char> element)
    {
        try
        {
            return JsonDocument.Parse(element);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("A line of a data file is no element.", broken);
        }
    }

    private static string? Cell(JsonElement element, DataField field)
    {
        foreach (var name in field.Path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Array when field.Type is DataType.List or DataType.Lists => element.GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture),
            JsonValueKind.Array => string.Join('；', element.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : one.GetRawText())),
            _ => element.GetRawText(),
        };
    }
}
