using System.Text.Json;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of rollup-adjustments.json: an entry of the office for the year and what it moved.</summary>
internal static class AdjustmentJson
{
    public static void Write(Utf8JsonWriter json, AdjustmentEffect effect)
    {
        var entry = effect.Entry;
        json.WriteStartObject();
        json.Text("unit", entry.Unit);
        json.WriteNumber("year", entry.Year);
        json.Text("table", entry.Table);
        json.Text("row", entry.Row);
        json.Text("column", entry.Column);
        json.Text("action", entry.Action.Code());
        json.Number("amount", entry.Action.HasAmount() ? entry.Amount : null);
        json.Text("reason", entry.Reason);
        json.Text("document", entry.Document);
        json.Text("idle", effect.Idle);
        json.Array("cells", effect.Cells, WriteCell);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, AdjustedCell cell)
    {
        json.WriteStartObject();
        json.Text("table", cell.Table);
        json.Text("row", cell.Row);
        json.Text("column", cell.Column);
        json.Number("by", cell.By);
        json.WriteEndObject();
    }
}
