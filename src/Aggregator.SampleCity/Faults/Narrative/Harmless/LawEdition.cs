namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A law quoted with the year of its edition.</summary>
internal sealed class LawEdition() : SentenceDecoy(Part.Management, "WRONG_YEAR", "WRONG_TERM")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}按《中华人民共和国保守国家秘密法》（2024年修订）{how}审看{paper}",
        "依据《中华人民共和国档案法》（2020年修订），{item}卷宗{how}移交",
        "《中华人民共和国政府信息公开条例》（国务院令第711号，2019年修订）的要求已编入{mgr}手册，{item}为例",
        "对照《中华人民共和国行政许可法》（2019年修正），{self}{how}核对{item}事项",
        "{mgr}学习《中华人民共和国个人信息保护法》（2021年公布），{who}资料{how}遮盖");
}
