using System.Text.Json;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of ranking-groups.json.</summary>
internal static class GroupJson
{
    public static void Write(Utf8JsonWriter json, GroupSummary group)
    {
        json.WriteStartObject();
        json.Text("group", group.Group);
        json.WriteNumber("units", group.Units);
        json.WriteNumber("reported", group.Reported);
        json.WriteNumber("missing", group.Missing);
        json.WriteNumber("notDue", group.NotDue);
        json.Number("meanOfReported", group.MeanOfReported);
        json.Number("meanWithMissing", group.MeanWithMissing);
        json.WriteEndObject();
    }
}
