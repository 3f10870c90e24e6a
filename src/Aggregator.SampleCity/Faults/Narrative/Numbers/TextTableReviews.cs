using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the reviews.</summary>
internal sealed class TextTableReviews() : MisstatedFigure("reviews", "T3/cases/review_total", ("被申请行政复议", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table3;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Cases(sheet, "review")];
}
