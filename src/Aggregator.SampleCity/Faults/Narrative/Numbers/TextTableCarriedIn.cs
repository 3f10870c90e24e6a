using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates 上年结转.</summary>
internal sealed class TextTableCarriedIn() : MisstatedFigure("carried_in", "T2/carried_in/total", ("上年结转", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Total(sheet, "carried_in")];
}
