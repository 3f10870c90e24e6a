using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>IMPLAUSIBLE: figures a unit of this kind can hardly have. A person has to look; nothing here is law.</summary>
internal sealed class FiguresSuitTheUnit : IRule
{
    private static readonly string[] RegulationColumns = ["in_force", "issued", "repealed", "total", "made", "disclosed"];
    private static readonly string[] AboveCity = ["省", "自治区", "自治州", "兵团", "国务院", "国家"];

    // Below it more reviews and suits than answers may be those of last year's answers.
    private const decimal FewCases = 10;

    public RuleInfo Info { get; } = new("IMPLAUSIBLE", "数字与单位性质不符", Severity.Warning, "", 2019, null,
        "没有规章制定权的单位是否填写了规章，现行有效规范性文件是否多得不像一个单位的，复议、诉讼是否多于全年答复的申请。", "请核对是否误填了上级或全域的数字；确实无误的，请作说明。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "镇政府规章填0，现行有效规范性文件12件。",
        BadExample = "镇政府规章填6，或现行有效规范性文件填320件。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var regulations = RegulationColumns.Select(column => report.Report.Cell("T1", "regulation", column)).OfType<Figure>().Where(cell => cell.Value > 0).ToList();
        if (regulations.Count > 0 && !MayMakeRegulations(report.Unit))
        {
            yield return Doubtful(report, "T1/regulation/in_force", regulations, $"规章填写{regulations[0].Value!.Value.Text()}件，而规章只由设区的市以上人民政府制定");
        }

        var documents = report.Report.Cell("T1", "normative_document", "in_force") ?? report.Report.Cell("T1", "normative_document", "total");
        if (documents?.Value is { } count && count > MostDocuments(report.Unit.Kind))
        {
            yield return Doubtful(report, $"T1/normative_document/{documents.Column}", [documents], $"行政规范性文件填写{count.Text()}件，多得不像这一类单位的，可能是上级或全域的数字，或把一般公文计算在内");
        }

        var cases = ((string[])["review_total", "direct_suit_total", "suit_after_review_total"]).Select(column => report.Report.Cell("T3", FormDefinition.CasesRow, column)).OfType<Figure>().Where(cell => cell.Value > 0).ToList();
        var sum = cases.Sum(cell => Math.Min(cell.Value!.Value, 1_000_000_000));
        if (sum >= FewCases && report.Report.Cell("T2", "total", "total") is { State: FigureState.Value, Value: { } answers } total && sum > answers)
        {
            yield return Doubtful(report, "T3/cases", [.. cases, total], $"行政复议、行政诉讼共{sum.Text()}件，多于全年办理的申请{answers.Text()}件，两表的口径可能不同");
        }
    }

    private Finding Doubtful(CheckedReport report, string subject, List<Figure> cells, string claim) =>
        report.Fails(Info, subject, $"{CellNames.Table(cells[0].Table)}{claim}，请核对。", [.. cells.Select(report.At)], null, cells[0].Value!.Value.Text());

    // In a check without a roster the kind is a guess from the name.
    private static bool MayMakeRegulations(Unit unit) => unit.Kind == UnitKind.CityGovernment || Array.Exists(AboveCity, word => unit.Name.Contains(word, StringComparison.Ordinal))
        || unit.Name.EndsWith("市人民政府办公室", StringComparison.Ordinal) || unit.Name.EndsWith("市人民政府办公厅", StringComparison.Ordinal);

    private static decimal MostDocuments(UnitKind kind) => kind switch
    {
        UnitKind.Township => 100,
        UnitKind.Bureau or UnitKind.Zone or UnitKind.Vertical => 300,
        _ => decimal.MaxValue,
    };
}
