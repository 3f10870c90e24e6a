using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A work summary of something else comes in beside the report, as plain text.</summary>
internal sealed class OtherPaper : Decoy
{
    public override Part Touches => Part.None;

    public override IReadOnlyList<string> Tempts => ["SECTION_MISSING", "TABLE_MISSING"];

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{scene.Unit.NameIn(scene.Year)}{scene.Year}年普法依法治理工作总结");
        string[] frames =
        [
            "{when}，{self}组织旁听庭审{#2-6}次，{mgr}撰写心得{#8-30}篇",
            "{mgr}到{place}开展宪法宣传，向{who}发放读本{#200-900}册",
            "围绕{item}编排普法小戏{#2-5}出，在{place}巡演",
            "下一步，{self}将完善法律顾问制度，{how}推进普法责任清单",
        ];
        var text = title + "\r\n\r\n" + string.Concat(frames.Select(f => "　　" + scene.Composer.Fresh(f) + "\r\n")) + scene.Unit.NameIn(scene.Year) + "\r\n";
        yield return new ExtraFile(Encoding.UTF8.GetBytes(text),
            new SubmissionKey(title + ".txt", scene.Unit.Code, scene.Year, "txt", null, "off-topic", null, null, null, null, null), IndexLine: null);
    }
}
