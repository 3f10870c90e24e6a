namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A fragment that stands twice in a row.</summary>
internal sealed class DoubledFragment() : SentenceFault(Part.Platform, "GARBLED")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}{how}优化栏目设置优化栏目设置，{item}一查便得",
        "{mgr}进一步进一步加强加强{project}网页维护",
        "{when}完成{place}终端的的升级改造工作工作",
        "由专人负责由专人负责{paper}上传",
        "{item}查询功能查询功能已于{when}上线上线",
        "{who}可通过通过公众号获取获取{paper}",
        $$"""网站网站集约化改造改造由{mgr}{how}承担承担""");
}
