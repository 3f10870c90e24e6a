using System.Text.Json;
using Aggregator.Core.Checking;

namespace Aggregator.Publishing.OpenData;

/// <summary>A rule of the catalogue: the elements of <c>aggregator rules --json</c>.</summary>
public static class RuleJson
{
    /// <summary>The whole catalogue as one indented array.</summary>
    public static void WriteAll(Stream stream, IReadOnlyList<RuleInfo> rules)
    {
        using var json = new Utf8JsonWriter(stream, JsonValues.ForReaders);
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            Write(json, rule);
        }

        json.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.Text("id", rule.Id);
        json.Text("title", rule.Title);
        json.Text("family", rule.Family.ChineseName());
        json.Text("severity", rule.Severity.Code());
        json.Text("legalBasis", rule.LegalBasis);
        json.Text("earlyBasis", rule.EarlyBasis);
        json.WriteNumber("fromYear", rule.FromYear);
        json.Number("toYear", rule.ToYear);
        json.Text("examines", rule.Examines);
        json.Text("goodExample", rule.GoodExample);
        json.Text("badExample", rule.BadExample);
        json.Text("remedy", rule.Remedy);
        json.WriteNumber("since", rule.Since);
        json.Number("until", rule.Until);
        json.WriteEndObject();
    }
}
