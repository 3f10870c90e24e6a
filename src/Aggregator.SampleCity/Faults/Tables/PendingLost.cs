using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Reviews pending a year ago that this year's table knows nothing of.</summary>
internal sealed class PendingLost : Fault
{
    public override Part Touches => Part.Table3;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("T3/cases/review_total", sheet.At("T3", FormDefinition.CasesRow, "review_total").Text, "0");
        return Sheet.Results.Append("total").Aggregate(sheet, (s, result) => s.With("T3", FormDefinition.CasesRow, "review_" + result, PrintedCell.Of(0)));
    }
}
