using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>TEMPLATE_NOTE_LEFT: instructions of the form or of a model do not stand in the report. The corner note of table 2 belongs to the table.</summary>
internal sealed class FormNotesAreRemoved : IRule
{
    public RuleInfo Info { get; } = new("TEMPLATE_NOTE_LEFT", "填报说明未删除", Severity.Warning, "", 2008, null,
        "报告中是否留有格式文本或范文的填写说明、示例、提示。", "请删去填写说明。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "第二部分标题下直接是表格。",
        BadExample = "标题下留有“该部分以表格形式报告”。",
    };

    // One finding a section: a form left in with three notes is one thing to clean up.
    public IEnumerable<Finding> Check(CheckedReport report) => FormNotes.In(report.Report.Text, report.Report.Body)
        .GroupBy(report.Report.CodeAt)
        .Select(part => Left(report, part.Key, [.. part]));

    private Finding Left(CheckedReport report, string part, IReadOnlyList<TextSpan> notes)
    {
        var first = Places.Snippet(report.Report.Text, notes[0], 60);
        return report.Fails(Info, part, $"{report.Report.PartOf(notes[0])}留有填写说明“{first}”{(notes.Count > 1 ? $"等{notes.Count}处" : "")}。",
            [.. notes.Take(5).Select(note => report.At(note))], null, first);
    }
}
