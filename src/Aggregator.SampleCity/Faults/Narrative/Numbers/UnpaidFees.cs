using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>Requests that were dropped because the applicant did not pay what the fee notice asked for.</summary>
internal static class UnpaidFees
{
    /// <summary>The cell that counts them.</summary>
    public const string Cell = "T2/other_no_fee/total";

    private const string Row = "other_no_fee";

    /// <summary>Some requests of another outcome counted as dropped instead, so that every sum goes on holding; a sheet that has such requests stays.</summary>
    public static Sheet Counted(Sheet sheet, Scene scene)
    {
        if (Of(sheet) > 0)
        {
            return sheet;
        }

        var full = sheet.OutcomeRows.Where(row => row != Row).SelectMany(row => Sheet.PartColumns.Select(column => (Row: row, Column: column))).Where(cell => sheet.NumberAt("T2", cell.Row, cell.Column) is > 0).ToList();
        return full.Count == 0 ? sheet : Moved(sheet, scene.Random.Pick(full));
    }

    /// <summary>How many there are.</summary>
    public static long Of(Sheet sheet) => (long)(sheet.NumberAt("T2", Row, "total") ?? 0);

    /// <summary>The text with this statement on the handling fee, none charged, for the one it has.</summary>
    public static ReportText Stated(ReportText text, string sentence) => text with
    {
        Other = [sentence, .. text.Other.Skip(1)],
        Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected"), new StatedFigure("fees_collected", 0, "未收取", "未收取信息处理费")],
    };

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Sheet Moved(Sheet sheet, (string Row, string Column) from) => new[] { from.Column, "total" }.Aggregate(sheet, (s, column) =>
        s.Raise("T2", from.Row, column, -1).Raise("T2", Row, column, 1));
}
