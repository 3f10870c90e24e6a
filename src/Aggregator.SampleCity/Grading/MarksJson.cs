using System.Text;
using System.Text.Json;

namespace Aggregator.SampleCity.Grading;

/// <summary>Writes marks as the <c>grade</c> verb's JSON; its keys are a contract.</summary>
internal static class MarksJson
{
    public static string Write(Marks marks)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var rule in marks.Rules)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Rule);
                json.WriteNumber("expected", rule.Expected);
                json.WriteNumber("found", rule.Found);
                json.WriteNumber("right", rule.Right);
                json.WriteNumber("precision", Rounded(rule.Precision));
                json.WriteNumber("recall", Rounded(rule.Recall));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Count(json, "cells", marks.Cells);
            json.WriteStartObject("narrative");
            json.WriteNumber("expected", marks.Narrative.Expected);
            json.WriteNumber("found", marks.Narrative.Found);
            json.WriteNumber("right", marks.Narrative.Right);
            json.WriteEndObject();
            json.WriteStartObject("reuse");
            Span(json, "pairs", marks.ReusePairs, withGranularity: false);
            Span(json, "spans", marks.ReuseSpans, withGranularity: true);
            json.WriteEndObject();
            Count(json, "lateness", marks.Lateness);
            Count(json, "rollup", marks.RollUp);
            Count(json, "ranking", marks.Ranking);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Count(Utf8JsonWriter json, string key, CountMark mark)
    {
        json.WriteStartObject(key);
        json.WriteNumber("expected", mark.Expected);
        json.WriteNumber("right", mark.Right);
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, string key, SpanMark mark, bool withGranularity)
    {
        json.WriteStartObject(key);
        json.WriteNumber("precision", Rounded(mark.Precision));
        json.WriteNumber("recall", Rounded(mark.Recall));
        if (withGranularity)
        {
            json.WriteNumber("granularity", Rounded(mark.Granularity));
        }

        json.WriteEndObject();
    }

    private static decimal Rounded(double share) => Math.Round((decimal)share, 4);
}
