namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A piece of the page's script or markup.</summary>
internal sealed class ScriptFragment() : SentenceFault(Part.Management, "WEB_RESIDUE", "GARBLED")
{
    // Braces mean slots to the grammar, so that the piece comes in behind it.
    private static readonly string[] Pieces =
    [
        "$(function(){ $(\"#content\").show(); });", "<span style=\"font-size: 16px\">", "&nbsp;&nbsp;&nbsp;&nbsp;", "document.write(new Date());",
        "var _hmt = _hmt || [];", "<!--EndFragment-->", "</p></div>", "{{item.title}}", "TRS_Editor P{ line-height:1.5; }", "undefined",
    ];

    protected override string Sentence(Scene scene) => scene.Say(
        "{self}{how}更新{item}档案@@",
        "@@{mgr}{when}归集{paper}",
        "{item}台账由{mgr}{how}维护@@，{place}先行",
        "{paper}存废状态@@由{mgr}{how}标注").Replace("@@", scene.Random.Pick(Pieces), StringComparison.Ordinal);
}
