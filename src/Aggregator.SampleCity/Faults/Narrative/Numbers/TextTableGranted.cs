using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates how many requests were granted in full.</summary>
internal sealed class TextTableGranted() : MisstatedFigure("replies_granted_full", "T2/granted/total", ("予以公开", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Total(sheet, "granted"), Total(sheet, "granted") + Total(sheet, "partial")];
}
