using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Server.Web.Reading;

namespace Aggregator.Server.Web;

/// <summary>Lays the city's cells out on the form in force for the year.</summary>
public static class RollUpSheets
{
    /// <summary>The three tables, or none for a year whose form had no tables (before 2019).</summary>
    public static IReadOnlyList<RollUpSheet> Of(CitySnapshot snapshot)
    {
        if (Form(snapshot) is not { } form)
        {
            return [];
        }

        var cells = new Dictionary<(string, string, string), CityCell>();
        foreach (var cell in snapshot.RollUp)
        {
            cells.TryAdd((cell.Table, cell.Row, cell.Column), cell);
        }

        return [.. FormSheet.Of(form).Select(sheet => new RollUpSheet(sheet.Code, sheet.Title, sheet.Columns,
            [.. sheet.Rows.Select(row => new RollUpRow(row.Label, row.Depth, [.. row.Slots.Select(slot => new RollUpSlot(slot.Row, slot.Column, slot.OnForm, slot.OnForm ? cells.GetValueOrDefault((sheet.Code, slot.Row, slot.Column)) : null))]))]))];
    }

    /// <summary>The printed name of a cell: 表二 · 行 · 列. Codes the form does not know are shown as they are.</summary>
    public static (string Table, string Row, string Column) Label(CitySnapshot snapshot, string table, string row, string column)
    {
        var form = Form(snapshot);
        return table switch
        {
            "T1" => (FormSheet.TitleOf("T1"), form?.T1.Rows.FirstOrDefault(r => r.Code == row)?.Label ?? row, form?.T1.Columns.FirstOrDefault(c => c.Code == column)?.Label ?? column),
            "T2" => (FormSheet.TitleOf("T2"), Outcome(form?.T2.Rows.FirstOrDefault(r => r.Code == row)) ?? row, form?.T2.Columns.FirstOrDefault(c => c.Code == column)?.Label ?? column),
            "T3" when form?.T3.FirstOrDefault(c => c.Code == column) is { } result => (FormSheet.TitleOf("T3"), FormSheet.BlockOf(result.Block), result.Label),
            _ => (FormSheet.TitleOf(table), row, column),
        };
    }

    private static FormDefinition? Form(CitySnapshot snapshot) => Forms.Of(FormEditions.InForce(snapshot.Year));

    private static string? Outcome(FormDefinition.OutcomeRow? row) => row?.Group is null ? row?.Label : $"{row.Group} {row.Label}";
}
