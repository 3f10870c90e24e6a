using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates 结转下年度.</summary>
internal sealed class TextTableCarriedOut() : MisstatedFigure("carried_out", "T2/carried_out/total", ("结转下年度继续办理", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Total(sheet, "carried_out")];
}
