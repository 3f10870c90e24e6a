namespace Aggregator.Core.Checking.Rules;

/// <summary>WRONG_TERM: the regulations, their order, the form and its circular are called by their names and numbers.</summary>
internal sealed class LawIsCitedRight : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("WRONG_TERM", "法规、文件名称或文号错误", Severity.Warning, "", 2008, null,
        "引用的《中华人民共和国政府信息公开条例》、国务院令号、年度报告格式及其文号是否准确。", "请按法规和文件原文改正名称、文号。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "《中华人民共和国政府信息公开条例》（国务院令第711号）。",
        BadExample = "《中华人民共和国政府信息公开法》。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report) => LegalTerms.Find(report)
        .GroupBy(slip => slip.Printed).Take(Most)
        .Select(slip => report.Fails(Info, slip.Key, $"{report.Report.PartOf(slip.First().Span)}写作“{slip.Key}”，应为“{slip.First().Right}”。",
            [.. slip.Take(5).Select(s => report.At(s.Span))], slip.First().Right, slip.Key));
}
