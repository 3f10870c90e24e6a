using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of ranking.json.</summary>
internal static class RankingJson
{
    public static void Write(Utf8JsonWriter json, RankedUnit ranked, Roster roster)
    {
        json.WriteStartObject();
        json.Text("group", ranked.Group);
        json.Number("rank", ranked.Rank);
        json.Number("rankLow", ranked.RankLow);
        json.Number("rankHigh", ranked.RankHigh);
        json.Text("unit", ranked.Unit);
        json.Text("unitName", roster.Find(ranked.Unit)?.Name);
        json.Number("score", ranked.IsUngraded() ? null : ranked.Score);
        json.Text("grade", ranked.Grade);
        json.Texts("caps", ranked.Caps);
        json.Number("base", ranked.IsUngraded() ? null : ranked.Base);
        json.Array("merits", ranked.Merits, WriteMerit);
        Range(json, "byDoubt", ranked.ByDoubt);
        Range(json, "byWeights", ranked.ByWeights);
        json.Array("leaves", ranked.Leaves, WriteLeaf);
        json.Array("gains", ranked.Gains, WriteGain);
        json.WriteEndObject();
    }

    private static void WriteLeaf(Utf8JsonWriter json, LeafScore leaf)
    {
        json.WriteStartObject();
        json.Text("code", leaf.Code);
        json.Text("name", leaf.Name);
        json.Text("level", leaf.Level);
        json.Text("item", leaf.Item);
        json.Number("points", leaf.Points);
        json.Number("max", leaf.Max);
        json.Text("state", leaf.State);
        json.Text("why", leaf.Why);
        json.Texts("findings", leaf.Findings);
        json.Texts("cells", leaf.Cells);
        json.Number("low", leaf.Low);
        json.Number("high", leaf.High);
        WriteReview(json, leaf.Reviewed);
        json.WriteEndObject();
    }

    private static void WriteReview(Utf8JsonWriter json, LeafReview? review)
    {
        if (review is null)
        {
            json.WriteNull("reviewed");
            return;
        }

        json.WriteStartObject("reviewed");
        json.Number("from", review.From);
        json.Text("document", review.Document);
        json.Text("by", review.By);
        json.Day("day", review.Day);
        json.WriteEndObject();
    }

    private static void WriteMerit(Utf8JsonWriter json, AppliedMerit merit)
    {
        json.WriteStartObject();
        json.Text("name", merit.Name);
        json.Number("points", merit.Points);
        json.Text("document", merit.Document);
        json.Text("reason", merit.Reason);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, string name, RankRange? range)
    {
        if (range is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(range.Low);
        json.WriteNumberValue(range.High);
        json.WriteEndArray();
    }

    private static void WriteGain(Utf8JsonWriter json, Gain gain)
    {
        json.WriteStartObject();
        json.Text("finding", gain.Finding);
        json.Number("points", gain.Points);
        json.WriteEndObject();
    }
}
