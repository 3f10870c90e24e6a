namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A mobile number in full-width digits.</summary>
internal sealed class MobileFullWidth() : SentenceFault(Part.Platform, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        var digits = $"1400000{scene.Random.Between(1000, 9999)}";
        var number = string.Concat(digits.Select(d => (char)('０' + (d - '0'))));
        return scene.Say(
            $$"""{item}网页故障可联系{mgr}技术员{{number}}""",
            $$"""{place}终端管理员手机：{{number}}，{who}可求助""",
            $$"""{self}公众号投稿请加{mgr}编辑{{number}}""",
            $$"""{project}栏目由{{number}}机主维护，{mgr}{how}监看""",
            $$"""{when}注册用户{{number}}来信询问{paper}""");
    }
}
