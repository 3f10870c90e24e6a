using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A unit without requests says so once more in other words.</summary>
internal sealed class NoRequestsAgain() : SentenceDecoy(Part.OnRequest, "TEXT_TABLE", "TEXT_TEXT", "LOST_NUMBER")
{
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => !FigureGenerator.GetsRequests(unit);

    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}邮箱与窗口均无一件申请，{item}咨询以电话为主",
        "由于没有申请，本年也就没有答复和结转，{mgr}照常值守",
        "{when}核对登记簿，申请栏为空，{item}来访另册记载",
        "申请为零并不等于无人关心，{who}多直接询问{item}",
        "因无申请发生，{paper}未涉及第三方意见征询，{mgr}{how}备查");
}
