using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>An activity held with another unit, which tells its part in its own words.</summary>
internal sealed class JointActivity : ReuseDecoy
{
    public override Part Touches => Part.Platform;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "WRONG_UNIT"];

    public override SourceKind Source => SourceKind.Peer;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var partner = scene.Source!.Unit;
        var words = scene.Composer.Fresh(
            $"{{when}}，{{self}}与{partner.Name}在{partner.Places[0]}合办开放活动，{{who}}{{#30-180}}人到场",
            $"{partner.Name}邀{{self}}同赴{partner.Places[1]}摆摊答疑，{{mgr}}带去{{paper}}{{#50-300}}份",
            $"同{partner.Name}联办的{{media}}展{{when}}落户{partner.Places[2]}，{{effect}}",
            $"{{mgr}}{{when}}受{partner.Name}之邀到{partner.Places[3]}讲解{{item}}，{{who}}提问{{#5-40}}个",
            $"{partner.Places[4]}的公开角由{{self}}和{partner.Name}轮流值守，{{effect}}");
        scene.Note("S1", null, words);
        return text.WithSentence(3, words);
    }
}
