using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates 本年新收, so that it is not 新收 and 结转 together either.</summary>
internal sealed class TextTable() : MisstatedFigure("new_received", "T2/new_received/total", ("新收政府信息公开申请", "件"))
{
    // The figure depends on the table, so that nothing else may print it otherwise.
    public override Part Touches => Part.OnRequest | Part.Table2;

    protected override IReadOnlyList<long> Readings(Sheet sheet) =>
        [Total(sheet, "new_received"), Total(sheet, "new_received") + Total(sheet, "carried_in"), Total(sheet, "total")];
}
