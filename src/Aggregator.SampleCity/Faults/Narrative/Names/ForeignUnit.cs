namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Another unit's name where the own one belongs.</summary>
internal sealed class ForeignUnit() : SentenceFault(Part.Management, "WRONG_UNIT")
{
    protected override string Sentence(Scene scene)
    {
        var other = OtherUnits.NameOf(scene);
        return scene.Say(
            $$"""为做好{{other}}政府信息公开工作，{mgr}{how}清理{paper}""",
            $$"""{{other}}全年围绕{item}登记信息{#20-300}条，由{mgr}{how}审核""",
            $$"""{{other}}主要负责人{when}听取公开工作汇报，要求{mgr}管好{item}目录""",
            $$"""{paper}先由{{other}}科室自审，再报本单位{mgr}{how}编号""",
            $$"""{{other}}办公室作为本单位公开工作机构，{how}维护{item}台账""",
            $$"""{{other}}将继续抓好{item}公开，{mgr}{how}落实""");
    }
}
