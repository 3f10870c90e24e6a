using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Table 3 typed with full-width digits.</summary>
internal sealed class FullWidthDigits : Decoy
{
    public override Part Touches => Part.Table3;

    public override IReadOnlyList<string> Tempts => ["TEXT_VALUE", "CELL_BLANK", "TEXT_TABLE"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var wide = sheet.Keys.Where(k => k.Table == "T3").Aggregate(sheet, (s, k) =>
            s.With("T3", k.Row, k.Column, new PrintedCell(string.Concat(s.At("T3", k.Row, k.Column).Text!.Select(c => (char)(c - '0' + '０'))))));
        Raised.Note(scene, sheet, wide, "T3", FormDefinition.CasesRow, "review_total");
        return wide;
    }
}
