using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.OpenData;

/// <summary>How single values are written: null is explicit, a decimal has no exponent and no trailing zero, a day is <c>yyyy-MM-dd</c>.</summary>
internal static class JsonValues
{
    /// <summary>Of a file that is one object: indented, Chinese as it is.</summary>
    public static readonly JsonWriterOptions ForReaders = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static void Text(this Utf8JsonWriter json, string key, string? value) => json.WriteString(key, value is null ? null : Whole(value));

    public static void Number(this Utf8JsonWriter json, string key, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, Plain(number));
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void Day(this Utf8JsonWriter json, string key, DateOnly? value) =>
        json.WriteString(key, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Moment(this Utf8JsonWriter json, string key, ChinaMoment? value) => json.WriteString(key, value?.ToString());

    public static void Texts(this Utf8JsonWriter json, string key, IReadOnlyList<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(Whole(value));
        }

        json.WriteEndArray();
    }

    public static void Array<T>(this Utf8JsonWriter json, string key, IEnumerable<T> elements, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var element in elements)
        {
            write(json, element);
        }

        json.WriteEndArray();
    }

    public static void Place(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("offset", span.Offset);
        json.WriteNumber("length", span.Length);
    }

    /// <summary>
    /// The number without trailing zeros. 12.5 and 12.50 are the same figure, and which of them a decimal holds depends on how it was
    /// computed or stored.
    /// </summary>
    public static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    /// <summary>A shares' digits beyond the sixth are noise of floating point.</summary>
    public static decimal Share(double value) => Plain(decimal.Round((decimal)value, 6));

    // The writer refuses text with half a surrogate pair; a report may hold one. A number of a person leaves in no file.
    private static string Whole(string value)
    {
        var text = PersonalData.Mask(value);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return Utf8.Encoding.GetString(Utf8.Encoding.GetBytes(text));
            }
        }

        return text;
    }
}
