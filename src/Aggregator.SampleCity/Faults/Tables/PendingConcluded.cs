using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Reviews pending a year ago, decided this year: they stand in the total and are pending no more.</summary>
internal sealed class PendingConcluded : Decoy
{
    public override Part Touches => Part.Table3;

    public override IReadOnlyList<string> Tempts => ["PENDING_LOST", "CARRY_BREAK"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var open = sheet.Count("T3", FormDefinition.CasesRow, "review_pending");
        var closed = new[] { "pending", "total" }.Aggregate(sheet, (s, c) => s.Raise("T3", FormDefinition.CasesRow, "review_" + c, -open));
        Raised.Note(scene, sheet, closed, "T3", FormDefinition.CasesRow, "review_pending");
        return closed;
    }
}
