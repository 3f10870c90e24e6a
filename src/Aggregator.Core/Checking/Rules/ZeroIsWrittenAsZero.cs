using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>NA_MARK: no cell holds <c>/</c>, <c>-</c> or 无 where 0 is meant. One note lists a table's marks.</summary>
internal sealed class ZeroIsWrittenAsZero : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("NA_MARK", "以符号代替数字", Severity.Note, "", 2019, null,
        "三张表中是否用“/”“-”“无”等符号代替数字。", "没有发生的项目建议填0。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "规章行填0。",
        BadExample = "规章行填“/”或“无”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var table in Tables)
        {
            var marks = report.Report.Cells(table).Where(c => c.State == FigureState.NotApplicable).ToList();
            if (marks.Count > 0)
            {
                var names = marks.Select(c => $"{CellNames.Of(report.Report.Form, c)}“{c.Raw}”").ToList();
                yield return report.Fails(Info, table, $"{CellNames.Table(table)}有{marks.Count}格以符号填写：{Places.Listing(names, 4)}；合计时按0计。",
                    [.. marks.Take(20).Select(report.At)], null, marks.Count + "格符号");
            }
        }
    }
}
