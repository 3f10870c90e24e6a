using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>A betting site's name below the report: somebody got into the page.</summary>
internal sealed class SignOffHijacked : Fault
{
    public override Part Touches => Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var brand = scene.Random.Pick(["188bet体育平台", "澳门新葡京娱乐城", "亚博体育官网", "bet365在线投注", "金沙棋牌", "皇冠体育投注平台", "永利国际娱乐"]);
        scene.Note("signoff", draft.UnitName, brand);
        scene.Expect("SUSPICIOUS_BRAND", "signoff");
        scene.Tolerate("WRONG_UNIT", "signoff");
        scene.Tolerate("SIGNOFF_MISSING", "signoff");
        return SignOffs.With(draft, unit: brand);
    }
}
