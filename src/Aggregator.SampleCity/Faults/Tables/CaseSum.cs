using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A wrong total of the reviews.</summary>
internal sealed class CaseSum : Fault
{
    public override Part Touches => Part.Table3;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Raised.By(sheet, scene, "T3", FormDefinition.CasesRow, ["review_total"], "review_total");
}
