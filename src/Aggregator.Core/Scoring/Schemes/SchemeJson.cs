using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Writes a scheme as the JSON text it can be read from again; nothing is left to defaults.</summary>
public static class SchemeJson
{
    // The text goes into a file and never into a page, so that Chinese may stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text; the same scheme gives the same text. The scheme need not be sound.</summary>
    public static string Of(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("name", scheme.Title);
            json.WriteString("version", scheme.Version);
            Array(json, "levels", scheme.Levels, level => Branch(json, level.Code, level.Name, level.Points, () =>
                Array(json, "items", level.Items, item => Branch(json, item.Code, item.Name, item.Points, () =>
                    Array(json, "leaves", item.Leaves, leaf => Branch(json, leaf.Code, leaf.Name, leaf.Points, () => Marking(json, leaf)))))));
            json.WriteNumber("bonus_max", scheme.BonusMax);
            json.WriteNumber("penalty_max", scheme.PenaltyMax);
            Array(json, "merits", scheme.Merits, merit => Branch(json, merit.Code, merit.Name, merit.Points));
            Array(json, "grades", scheme.Grades, grade => Grade(json, grade));
            Strings(json, "groups", scheme.Groups);
            Objects(json, "subGroups", scheme.SubGroups, apart => [("group", apart.Group), ("name", apart.Name), ("when", apart.When)]);
            if (scheme.LateCap is { } late)
            {
                json.WriteStartObject("lateCap");
                json.WriteNumber("days", late.Days);
                json.WriteString("grade", late.Grade);
                json.WriteEndObject();
            }

            Objects(json, "confirmedCaps", scheme.ConfirmedCaps, cap => [("rule", cap.Rule), ("grade", cap.Grade)]);
            json.WriteStartObject("sensitivity");
            json.WriteNumber("runs", scheme.Sensitivity.Runs);
            json.WriteNumber("spread", scheme.Sensitivity.Spread);
            json.WriteNumber("seed", scheme.Sensitivity.Seed);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Marking(Utf8JsonWriter json, SchemeLeaf leaf)
    {
        json.WriteString("measure", leaf.Measure);
        if (leaf.Marking.Costs.Count > 0)
        {
            json.WriteStartObject("costs");
            foreach (var cost in leaf.Marking.Costs)
            {
                json.WritePropertyName(cost.Thing);
                if (cost.Points is { } points)
                {
                    json.WriteNumberValue(points);
                }
                else
                {
                    json.WriteStringValue("all");
                }
            }

            json.WriteEndObject();
        }
        else
        {
            Array(json, "bands", leaf.Marking.Bands, band => Band(json, band));
        }

        if (leaf.Marking.Few is { } few)
        {
            json.WriteStartObject("few");
            json.WriteNumber("below", few.Below);
            json.WriteNumber("each", few.Each);
            json.WriteEndObject();
        }
    }

    private static void Band(Utf8JsonWriter json, MarkBand band)
    {
        json.WriteStartObject();
        if (band.UpTo is { } upTo)
        {
            json.WriteNumber("upTo", upTo);
        }

        json.WriteNumber("points", band.Points);
        json.WriteEndObject();
    }

    private static void Grade(Utf8JsonWriter json, SchemeGrade grade)
    {
        json.WriteStartArray();
        json.WriteStringValue(grade.Name);
        json.WriteNumberValue(grade.From);
        json.WriteEndArray();
    }

    private static void Branch(Utf8JsonWriter json, string code, string name, decimal points, Action? below = null)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("name", name);
        json.WriteNumber("points", points);
        below?.Invoke();
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values) => Array(json, name, values, json.WriteStringValue);

    private static void Objects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Func<T, (string Key, string Value)[]> fields) => Array(json, name, values, value =>
    {
        json.WriteStartObject();
        foreach (var (key, text) in fields(value))
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    });
}
