using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A summary of half a year came in where the annual report should have.</summary>
internal sealed class HalfYearInstead : Fault
{
    public override Part Touches => Part.All;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene) => HalfYearDraft.Instead(draft, scene, HalfYearDraft.Title(scene));

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        var file = hand.File.Replace("年度报告", "半年总结", StringComparison.Ordinal).Replace("年报", "半年总结", StringComparison.Ordinal);
        scene.Note("file", hand.File, file);

        // The annual report is missing; a night that judges another year need not say so.
        scene.Tolerate("MISSING_REPORT", "report");
        return hand with { File = file, Status = "off-topic" };
    }
}
