using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Keys;

/// <summary>Turns a printed sheet into its part of the key.</summary>
internal static class SheetKeys
{
    /// <summary>What the draft prints of the sheet: a table that is not in the draft is missing cell by cell.</summary>
    public static CellsKey CellsOf(HandIn hand, Sheet sheet, ReportDraft draft)
    {
        var printed = draft.Blocks.OfType<DraftBlock.Table>().Select(t => t.Layout.Code).ToHashSet(StringComparer.Ordinal);
        var tables = new Dictionary<string, Dictionary<string, string[]>>
        {
            ["T1"] = sheet.Form.T1.Rows.ToDictionary(r => r.Code, r => r.Columns.Select(c => EntryAt("T1", r.Code, c)).ToArray()),
            ["T2"] = sheet.ApplicationRows.ToDictionary(r => r, r => Sheet.Columns.Select(c => EntryAt("T2", r, c)).ToArray()),
            ["T3"] = new() { [FormDefinition.CasesRow] = [.. Forms.Form2021.T3.Select(c => EntryAt("T3", FormDefinition.CasesRow, c.Code))] },
        };
        return new CellsKey(hand.File, hand.Unit.Code, hand.Year, sheet.Form.Code, tables);

        string EntryAt(string table, string row, string column) => printed.Contains(table) ? Entry(sheet.At(table, row, column)) : "missing";
    }

    /// <summary>What a report before 2019 prints in its table of indicators, which its draft holds.</summary>
    public static CellsKey CellsOf(HandIn hand, FormEdition form, Sheet sheet, IndicatorSheet table) => new(hand.File, hand.Unit.Code, hand.Year, form.Code(), new()
    {
        [table.Code] = table.Counted.ToDictionary(r => r.Code, r => table.Columns.Select(c => Entry(sheet.At(table.Code, r.Code, c))).ToArray()),
    });

    /// <summary>The column codes of a row of <paramref name="form"/>, in the order its entries have.</summary>
    public static IReadOnlyList<string> ColumnsOf(string form, string table, string row) => table switch
    {
        "T1" => (form == Forms.Form2019.Code ? Forms.Form2019 : Forms.Form2021).T1.Rows.Single(r => r.Code == row).Columns,
        "T2" => Sheet.Columns,
        "stats2014" or "appendix" => [IndicatorSheet.Value, IndicatorSheet.Cumulative],
        _ => [.. Forms.Form2021.T3.Select(c => c.Code)],
    };

    private static string Entry(PrintedCell cell) => cell.State == "value" ? PrintedCell.Of(cell.Value!.Value).Text! : cell.State;
}
