using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the suits; neither kind of suit alone has that number.</summary>
internal sealed class TextTableSuits() : MisstatedFigure("suits", "T3/cases/direct_suit_total", ("被提起行政诉讼", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table3;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Cases(sheet, "direct_suit") + Cases(sheet, "suit_after_review"), Cases(sheet, "direct_suit"), Cases(sheet, "suit_after_review")];
}
