using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Figures of another unit quoted as its own, with its name.</summary>
internal sealed class QuotedBureau : ReuseDecoy
{
    public override Part Touches => Part.Supervision;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "WRONG_UNIT", "TEXT_TABLE"];

    public override SourceKind Source => SourceKind.OtherKind;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var other = scene.Source!.Unit;
        var words = scene.Composer.Fresh(
            $"据{other.Name}通报，全市抽查的{{#60-240}}个站点中{{self}}合格{{#10-50}}个，{{mgr}}{{how}}跟进",
            $"{other.Name}公布的测评里{{self}}列第{{#2-9}}位，{{item}}得分靠前",
            $"对照{other.Name}发布的{{#12-36}}项清单，{{mgr}}{{how}}补上{{item}}",
            $"{other.Name}转来的{{#3-19}}条线索，{{mgr}}{{how}}核实，{{effect}}");
        scene.Note("S1", null, words);
        return text.WithSentence(4, words);
    }
}
