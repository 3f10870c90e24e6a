namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The regulations under the number of another order.</summary>
internal sealed class OrderNumberWrong() : SentenceFault(Part.Proactive, "WRONG_TERM", "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var order = scene.Random.Pick([771, 717, 492, 710, 721]);
        return scene.Say(
            $$"""{self}对照《中华人民共和国政府信息公开条例》（国务院令第{{order}}号）清点{item}目录，{mgr}{how}补缺""",
            $$"""现行《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第{{order}}号）印发至{mgr}，{item}据此分类""",
            $$"""{mgr}{how}学习国务院令第{{order}}号公布的新修订《政府信息公开条例》，规范{paper}""",
            $$"""{item}公开范围依照2019年修订的《政府信息公开条例》（国务院令第{{order}}号）确定""");
    }
}
