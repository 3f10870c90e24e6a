namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Words of filling notes in an ordinary sentence.</summary>
internal sealed class FormWords() : SentenceDecoy(Part.Management, "TEMPLATE_NOTE_LEFT")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}为{item}登记簿编了填写说明，科室照此办理",
        "{self}统一{paper}的填报口径，{mgr}{how}讲解",
        "{item}台账以表格形式留存，{mgr}{how}核对",
        "{mgr}印发填表须知，说明{project}各栏如何填写",
        "登记表样例随{paper}下发，{mgr}解答填报疑问");
}
