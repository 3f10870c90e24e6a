using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of reviews.json: what stands in one of the cells reviewers write in, by whom and since when.</summary>
internal static class ReviewJson
{
    public static void Write(Utf8JsonWriter json, ReviewEntry entry, Roster roster)
    {
        var cell = entry.Cell;
        json.WriteStartObject();
        json.Text("unit", cell.Unit);
        json.Text("unitName", roster.Find(cell.Unit)?.Name);
        json.WriteNumber("year", cell.Year);
        json.Text("finding", cell.Field.IsOfScore() ? null : cell.Item);
        json.Text("leaf", cell.Field.IsOfScore() ? cell.Item : null);
        json.Text("field", cell.Field.Code());
        json.Text("value", entry.Value);
        json.Text("by", entry.By);
        json.Text("at", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
