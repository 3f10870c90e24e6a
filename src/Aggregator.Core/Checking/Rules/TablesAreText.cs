using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// TABLE_AS_PICTURE: a table that is not found is not hidden in a picture or on a scanned page, where nobody can copy or search it. Explains
/// a missing table, which is another rule's error and counted there alone.
/// </summary>
internal sealed class TablesAreText : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info => Entry;

    /// <summary>Its catalogue entry; no article prescribes the form of the file.</summary>
    internal static RuleInfo Entry { get; } = new("TABLE_AS_PICTURE", "表格或报告是图片", Severity.Warning, "", 2019, null,
        "报告和其中的统计表是不是可以复制、检索的文字。", "请改用可以复制文字的文件（docx、网页或带文字的PDF）重新报送和公开。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "表格可以复制成文字。",
        BadExample = "表格是一张截图。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var pictures = report.Submission.Losses.Where(IsPicture).ToList();
        var found = report.Report.TablesFound;
        var missing = Tables.Where(table => !report.Report.Has(table) || (report.Report.HasTables() && report.Report.Cells(table).Any(cell => cell.State == Reports.FigureState.Missing))).ToList();
        if (pictures.Count == 0 || missing.Count == 0 || found.Any(table => !Tables.Contains(table)))
        {
            yield break; // A table of an older form stands in place of the three.
        }

        var places = Places.Listing([.. pictures.Select(loss => loss.Where).Distinct()], 3);
        yield return report.Fails(Entry, "tables", $"{string.Join("、", missing.Select(CellNames.Table))}没有读到或不全，而文件有图片（{places}）：表格可能是图片，不能复制、检索和核对。", []);
    }

    /// <summary>Whether a loss is a picture or a page that is one.</summary>
    internal static bool IsPicture(Loss loss) => loss.Kind is "picture" or "scanned-page";
}
