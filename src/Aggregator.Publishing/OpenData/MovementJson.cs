using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of ranking-movement.json: a unit's rank and score beside last year's, and what the change is made of.</summary>
internal static class MovementJson
{
    public static void Write(Utf8JsonWriter json, RankMovement moved, Roster roster)
    {
        json.WriteStartObject();
        json.Text("unit", moved.Unit);
        json.Text("unitName", roster.Find(moved.Unit)?.Name);
        json.Text("group", moved.Group);
        json.Text("formerGroup", moved.FormerGroup);
        json.Number("rank", moved.Rank);
        json.Number("formerRank", moved.FormerRank);
        json.Number("score", moved.Score);
        json.Number("formerScore", moved.FormerScore);
        json.WriteBoolean("wasMissing", moved.WasMissing);
        json.Array("causes", moved.Causes, WriteCause);
        json.Texts("passed", moved.Passed);
        json.Texts("passedBy", moved.PassedBy);
        json.WriteEndObject();
    }

    /// <summary>A leaf's part in the change of a score.</summary>
    public static void WriteCause(Utf8JsonWriter json, MovementCause cause)
    {
        json.WriteStartObject();
        json.Text("code", cause.Code);
        json.Text("name", cause.Name);
        json.Number("points", cause.Points);
        json.Text("before", cause.Before);
        json.Text("now", cause.Now);
        json.WriteEndObject();
    }
}
