using System.Text.Json;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.OpenData;

/// <summary>The file of <c>aggregator compare --json</c>: everything that differs between two nights, with its causes.</summary>
public static class ComparisonJson
{
    /// <summary>Writes one object; UTF-8 without a byte-order mark.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="from">Number of the earlier run.</param>
    /// <param name="to">Number of the later run.</param>
    /// <param name="comparison">What differs.</param>
    public static void Write(Stream stream, long from, long to, NightComparison comparison)
    {
        using (var json = new Utf8JsonWriter(stream, JsonValues.ForReaders))
        {
            Write(json, from, to, comparison);
        }

        stream.Write("\n"u8);
    }

    /// <summary>Writes the object into another one.</summary>
    public static void Write(Utf8JsonWriter json, long from, long to, NightComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        json.WriteStartObject();
        WriteNight(json, "from", from, comparison.Before);
        WriteNight(json, "to", to, comparison.Now);
        json.WriteNumber("unexplained", comparison.Unexplained);
        json.Array("general", comparison.General, Write);
        json.Array("cells", comparison.Cells, Write);
        json.Array("units", comparison.Units, Write);
        json.Array("findings", comparison.Findings, Write);
        json.Array("submissions", comparison.Submissions, Write);
        json.WriteEndObject();
    }

    // Each night whole enough to lay the two side by side: every total, every rank.
    private static void WriteNight(Utf8JsonWriter json, string key, long run, CitySnapshot night)
    {
        json.WriteStartObject(key);
        json.WriteNumber("run", run);
        json.Text("city", night.City);
        json.WriteNumber("year", night.Year);
        json.Day("asOf", night.AsOf);
        json.Text("codeVersion", night.CodeVersion);
        json.Text("ruleSet", night.RuleSet);
        json.Text("scheme", night.Scheme);
        json.Array("totals", night.RollUp, (j, cell) => { j.WriteStartObject(); WriteCell(j, cell); j.WriteEndObject(); });
        json.Array("ranking", night.Ranking, (j, unit) => { j.WriteStartObject(); j.Text("unit", unit.Unit); WriteRanked(j, unit); j.WriteEndObject(); });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, NightCause cause)
    {
        json.WriteStartObject();
        json.Text("kind", cause.Kind);
        json.Text("text", cause.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CellDifference difference)
    {
        json.WriteStartObject();
        json.Text("table", difference.Cell.Table);
        json.Text("row", difference.Cell.Row);
        json.Text("column", difference.Cell.Column);
        json.Number("before", difference.Before?.Value);
        json.Number("now", difference.Now?.Value);
        json.Number("change", difference.Change);
        json.Number("residual", difference.Residual);
        json.WriteBoolean("explained", difference.IsExplained);
        json.Array("parts", difference.Parts, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PartDifference part)
    {
        json.WriteStartObject();
        json.Text("unit", part.Unit);
        json.Array("before", part.Before, Write);
        json.Array("now", part.Now, Write);
        json.Number("change", part.Change);
        json.Array("causes", part.Causes, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Contribution part)
    {
        json.WriteStartObject();
        json.Number("value", part.Value);
        json.Text("basis", part.Basis);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UnitDifference unit)
    {
        json.WriteStartObject();
        json.Text("unit", unit.Unit);
        WriteRanked(json, "before", unit.Before);
        WriteRanked(json, "now", unit.Now);
        json.Array("leaves", unit.Movement?.Causes ?? [], MovementJson.WriteCause);
        json.Array("causes", unit.Causes, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingDifference finding)
    {
        json.WriteStartObject();
        json.Text("fingerprint", finding.Finding.Fingerprint);
        json.Text("rule", finding.Finding.Rule);
        json.Text("unit", finding.Finding.Unit);
        json.WriteNumber("year", finding.Finding.Year);
        json.Text("text", finding.Cause.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SubmissionDifference submission)
    {
        json.WriteStartObject();
        json.Text("file", submission.Submission.File);
        json.Text("sha256", submission.Submission.Sha256);
        json.Text("unit", submission.Submission.Unit);
        json.Number("year", submission.Submission.Year);
        json.Text("text", submission.Text);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, CityCell cell)
    {
        json.Text("table", cell.Table);
        json.Text("row", cell.Row);
        json.Text("column", cell.Column);
        json.Number("value", cell.Value);
        json.WriteNumber("expected", cell.Expected);
        json.WriteNumber("included", cell.Included);
    }

    private static void WriteRanked(Utf8JsonWriter json, string key, RankedUnit? unit)
    {
        if (unit is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        WriteRanked(json, unit);
        json.WriteEndObject();
    }

    private static void WriteRanked(Utf8JsonWriter json, RankedUnit unit)
    {
        json.Text("group", unit.Group);
        json.Number("rank", unit.Rank);
        json.Number("rankLow", unit.RankLow);
        json.Number("rankHigh", unit.RankHigh);
        json.Number("score", unit.Score);
        json.Text("grade", unit.Grade);
    }
}
