using System.Text.RegularExpressions;

namespace Aggregator.Core.Checking.Rules;

/// <summary>TEMPLATE_NOTE_LEFT: the form's own instructions do not stand in the report. The corner note of table 2 belongs to the table.</summary>
internal sealed partial class FormNotesAreRemoved : IRule
{
    public RuleInfo Info { get; } = new("TEMPLATE_NOTE_LEFT", "填报说明未删除", Severity.Warning, "", 2019, null,
        "报告中是否留有格式文本的填写说明。", "请删去填写说明。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "第二部分标题下直接是表格。",
        BadExample = "标题下留有“该部分以表格形式报告”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var body = report.Report.Body;
        foreach (var note in Notes().Matches(report.Report.Text, body.Offset).TakeWhile(match => match.Index < body.End).GroupBy(match => match.Value).Take(20))
        {
            var places = note.Select(match => new Documents.TextSpan(match.Index, match.Length)).Where(body.Contains).ToList();
            if (places.Count > 0)
            {
                yield return report.Fails(Info, note.Key, $"{report.Report.PartOf(places[0])}留有填写说明“{note.Key}”。",
                    [.. places.Take(5).Select(place => report.At(place))], null, note.Key);
            }
        }
    }

    [GeneratedRegex(@"该部分以表格形式报告|[（(【\[](?:此处|请在此|请填|请按|填写|填报|单位名称|行政机关名称|机关名称|年份)[^（）()【】\[\]\n]{0,60}[）)】\]]|填[写报]说明[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Notes();
}
