using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates how many requests were answered.</summary>
internal sealed class TextTableAnswered() : MisstatedFigure("total_answered", "T2/total/total", ("办结", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Total(sheet, "total"), Total(sheet, "new_received"), Total(sheet, "new_received") + Total(sheet, "carried_in")];
}
