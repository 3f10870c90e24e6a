namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A mobile number printed in groups.</summary>
internal sealed class MobileGrouped() : SentenceFault(Part.Other, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        // A block that is not given to persons.
        var tail = scene.Random.Between(1000, 9999);
        var number = scene.Random.Pick([$"140 0000 {tail}", $"140-0000-{tail}"]);
        return scene.Say(
            $$"""{item}事项可与{mgr}经办人联系，手机{{number}}""",
            $$"""{project}现场负责人电话：{{number}}，{who}可随时询问""",
            $$"""{place}的{who}如需{paper}，请拨{{number}}""",
            $$"""{mgr}值班人员（{{number}}）{when}起受理{item}咨询""",
            $$"""申请人留下的号码为{{number}}，{mgr}{how}回访""");
    }
}
