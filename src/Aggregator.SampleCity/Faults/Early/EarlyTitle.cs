using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>
/// Another title over what is an annual report by outline and contents, such as offices sent back in those years. The report counts as
/// handed in; only its title is wrong.
/// </summary>
internal sealed class EarlyTitle : Fault
{
    private static readonly string[] Titles = ["年政府信息公开工作报告", "年政务公开工作总结", "年度政府信息公开工作总结", "年政府信息公开工作情况的报告", "年政务公开工作情况报告"];

    public override Part Touches => Part.Head;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{scene.Unit.NameIn(scene.Year)}{scene.Year}{scene.Random.Pick(Titles)}");
        scene.Note("title", draft.Title, title);
        scene.Expect("TITLE_NONSTANDARD", "title");
        return draft with { Title = title };
    }
}
