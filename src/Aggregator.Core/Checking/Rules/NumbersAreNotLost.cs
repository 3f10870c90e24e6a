using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>LOST_NUMBER: no count and no date has lost its digits (共主动公开条, 年月), as happens when a page is copied.</summary>
internal sealed class NumbersAreNotLost : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("LOST_NUMBER", "数字缺失", Severity.Warning, "", 2008, null,
        "正文中的数量、百分比和日期是否丢失了数字，如“共主动公开条”“办结率%”“年，我局”。", "请对照原稿补上缺失的数字或年份；没有的写0或删去该句。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "全年共主动公开信息120条，办结率100%。",
        BadExample = "全年共主动公开信息条，办结率%。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var sentences = LostNumbers.In(report.Report).Take(500)
            .GroupBy(found => Places.Snippet(text, Sentences.Around(text, found.Span))).ToList();
        var single = sentences.Count > Most ? Most - 1 : sentences.Count;
        foreach (var sentence in sentences.Take(single))
        {
            var found = sentence.ToList();
            yield return report.Fails(Info, sentence.Key,
                $"{report.Report.PartOf(found[0].Span)}的“{Around(text, found[0].Span)}”缺{string.Join("和", found.Select(one => one.Lost).Distinct())}{(found.Count > 1 ? $"，共{found.Count}处" : "")}：{sentence.Key}",
                [.. found.Select(one => report.At(one.Span))], null, Around(text, found[0].Span));
        }

        if (sentences.Count > single)
        {
            var rest = sentences.Skip(single).SelectMany(sentence => sentence).ToList();
            yield return report.Fails(Info, "rest", $"此外还有{rest.Count}处缺数字或年份；请对照原稿逐处补齐：{Places.Snippet(text, Sentences.Around(text, rest[0].Span))}",
                [.. rest.Take(200).Select(one => report.At(one.Span))], null, rest.Count + "处");
        }
    }

    // The place with a few characters around it: one measure alone says nothing.
    private static string Around(string text, TextSpan place)
    {
        var sentence = Sentences.Around(text, place);
        return Places.Snippet(text, TextSpan.FromBounds(Math.Max(sentence.Offset, place.Offset - 6), Math.Min(sentence.End, place.End + 6)));
    }
}
