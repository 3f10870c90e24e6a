using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A list of papers whose titles all begin and end alike.</summary>
internal sealed class TitleList : ReuseDecoy
{
    public override Part Touches => Part.Management;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "COPY_SELF"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        string[] subjects = ["信息公开审查", "信息公开申请办理", "信息公开保密", "信息发布协调", "信息公开考核", "信息公开责任追究"];
        var titles = string.Concat(subjects.Select(s => $"《{scene.Unit.Name}{s}工作制度》"));
        var words = scene.Composer.Fresh(
            $"{{when}}，{{mgr}}{{how}}汇编{titles}，{{aim}}",
            $"{{self}}现行{titles}，{{mgr}}{{when}}{{how}}修订其中{{#2-4}}项",
            $"{{mgr}}以{titles}为底本，{{when}}给{{item}}补写流程");
        scene.Note("S1", null, words);
        return text.WithSentence(2, words);
    }
}
