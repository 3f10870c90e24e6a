using System.Text;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.OpenData;

/// <summary>Comma-separated text that a spreadsheet opens as Chinese: UTF-8 with a byte-order mark, quoted where needed, no field taken for a formula.</summary>
public static class CsvText
{
    /// <summary>Writes a heading and its rows; the stream stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(Line(heads));
        foreach (var row in rows)
        {
            writer.WriteLine(Line(row));
        }
    }

    /// <summary>One line without its end.</summary>
    public static string Line(IEnumerable<string?> fields) => string.Join(',', fields.Select(Field));

    private static string Field(string? field)
    {
        var text = SafeText.ForXml(field ?? "");
        // A number may begin with a minus; anything else that a spreadsheet would compute is made text.
        if (SafeText.LooksLikeFormula(text) && !decimal.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
