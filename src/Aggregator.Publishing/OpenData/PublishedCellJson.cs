using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.OpenData;

/// <summary>One element of rollup-published.json: a cell of the city's own report beside the computed total, the gap split by cause.</summary>
internal static class PublishedCellJson
{
    /// <summary>The cells with the report they stand in; none while the city has handed in no such report.</summary>
    public static IEnumerable<(PublishedRollUp Report, PublishedCell Cell)> Of(CitySnapshot snapshot) =>
        snapshot.PublishedRollUp is { } report ? report.Cells.Select(cell => (report, cell)) : [];

    public static void Write(Utf8JsonWriter json, (PublishedRollUp Report, PublishedCell Cell) one, Roster roster)
    {
        var cell = one.Cell;
        json.WriteStartObject();
        json.Text("unit", one.Report.Unit);
        json.Text("file", one.Report.File);
        json.Text("table", cell.Table);
        json.Text("row", cell.Row);
        json.Text("column", cell.Column);
        json.Number("computed", cell.Computed);
        json.WriteBoolean("provisional", cell.IsProvisional);
        json.Number("published", cell.Published);
        json.Text("state", cell.State.Code());
        json.Number("gap", cell.Gap);
        json.Number("unexplained", cell.Unexplained);
        json.Array("causes", cell.Causes, (j, cause) => WriteCause(j, cause, roster));
        json.WriteEndObject();
    }

    private static void WriteCause(Utf8JsonWriter json, GapCause cause, Roster roster)
    {
        json.WriteStartObject();
        json.Text("kind", cause.Kind);
        json.Texts("units", cause.Units);
        json.Number("amount", cause.Amount);
        json.WriteBoolean("certain", cause.IsCertain);
        json.Text("document", cause.Document);
        json.Text("sentence", GapWording.Of(cause, roster));
        json.WriteEndObject();
    }
}
