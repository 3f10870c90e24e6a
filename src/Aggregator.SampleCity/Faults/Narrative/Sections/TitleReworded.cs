using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>The title is not the unit, the year and the form's words.</summary>
internal sealed class TitleReworded : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var (unit, year) = (draft.UnitName, scene.Year);
        var title = scene.Random.Pick([
            $"{unit}{year}年政府信息公开年度报告",
            $"{unit}{year}年度政府信息公开工作报告",
            $"{unit}关于{year}年政府信息公开工作的年度报告",
            $"关于{unit}{year}年政府信息公开工作情况的年度报告",
            $"{year}年政府信息公开工作年度报告",
            $"{unit}政府信息公开工作年度报告",
            $"{unit}{year}年信息公开年报",
            $"{unit}{year}年政务公开工作年度报告",
            $"{year}年度{unit}政府信息公开工作情况汇报",
        ]);
        scene.Note("title", draft.Title, title);
        scene.Expect("TITLE_NONSTANDARD", "title");
        return draft with { Title = title };
    }
}
