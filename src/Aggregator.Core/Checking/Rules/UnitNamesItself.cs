using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>WRONG_UNIT: title, sign-off and text speak of the unit itself under its own name and in words of its own kind.</summary>
internal sealed class UnitNamesItself : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("WRONG_UNIT", "单位名称错误或混用", Severity.Warning, "", 2008, null,
        "标题、正文、落款中是否把其他单位当作本单位，或写错本单位名称、自称。", "请改为本单位的规范名称和自称；确属引用其他单位的，请写明关系。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "我局会同市财政局公开专项资金。",
        BadExample = "镇政府的报告写“我局将继续抓好信息公开”。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var found = HeadNames.Find(report).Select(slip => (slip.Span, slip.Name, slip.Own, slip.Place))
            .Concat(ForeignNames.Find(report).Select(place => (place.Span, place.Name, Own: (string?)null, Place: "name")))
            .Concat(BorrowedNames.Find(report).Select(place => (place.Span, place.Name, Own: (string?)null, Place: "name")))
            .Concat(SelfWords.Foreign(report).Select(place => (place.Span, Name: place.Word, Own: (string?)null, Place: "self")))
            .Concat(BorrowedSites.Find(report).Select(place => (place.Span, place.Name, Own: (string?)null, Place: "site")));
        foreach (var name in found.GroupBy(f => f.Name).Take(Most))
        {
            var (span, word, own, place) = name.First();
            yield return report.Fails(Info, word, Message(report, span, word, own, place), [.. name.DistinctBy(f => f.Span).Take(5).Select(f => report.At(f.Span))], own ?? report.Unit.Name, word);
        }
    }

    private static string Message(CheckedReport report, TextSpan span, string word, string? own, string place) => (place, own) switch
    {
        ("title", null) => $"标题写的是“{word}”，不是“{report.Unit.Name}”。",
        ("signoff", null) => $"落款写的是“{word}”，不是“{report.Unit.Name}”。",
        ("title", _) => $"标题中的单位名称“{word}”疑为“{own}”之误。",
        ("signoff", _) => $"落款中的单位名称“{word}”疑为“{own}”之误。",
        ("self", _) => $"{report.Report.PartOf(span)}自称“{word}”，与“{report.Unit.Name}”不符，疑似套用其他单位的文字。",
        ("site", _) => $"{report.Report.PartOf(span)}写到“{word}”，与“{report.Unit.Name}”不符，疑似套用其他单位的文字。",
        _ => $"{report.Report.PartOf(span)}把“{word}”写成了本单位，疑似套用其他单位的文字：{Places.Snippet(report.Report.Text, Sentences.Around(report.Report.Text, span))}",
    };
}
