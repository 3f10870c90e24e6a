namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A credit code of an organisation, 18 characters long.</summary>
internal sealed class CreditCode() : SentenceDecoy(Part.Management, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        var code = $"1199{scene.Random.Between(1000, 9999)}MB{scene.Random.Between(1000000, 9999999)}{scene.Random.Pick("AEGKRTWY".ToCharArray())}";
        return scene.Say(
            $$"""{self}统一社会信用代码{{code}}，已随{paper}更新""",
            $$"""{project}承建方（代码{{code}}）信用信息{how}归集""",
            $$"""{item}名录按统一代码{{code}}等编排，{mgr}维护""",
            $$"""{mgr}发现{{code}}登记地址有误，{when}更正""");
    }
}
