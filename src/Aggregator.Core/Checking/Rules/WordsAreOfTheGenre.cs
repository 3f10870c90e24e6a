using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SPUN_TEXT: the text is written in the words of such reports, not put through synonyms word by word.</summary>
internal sealed class WordsAreOfTheGenre : IRule
{
    // Honest reports have two such words in this stretch at most, a spun one a dozen.
    private const int Stretch = 800;
    private const int Fewest = 5;

    public RuleInfo Info { get; } = new("SPUN_TEXT", "疑似洗稿", Severity.Warning, "", 2008, null,
        "正文中是否成批出现与公文用语不合的替换词。", "请核实文字来源，按本单位实际情况重新撰写。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "及时公开办事指南，方便群众咨询。",
        BadExample = "准时公开效劳指南，宽敞群众对公开的生疏得到抬升，赐予表扬。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = Prose.Of(report.Report).Text;
        var words = SpunWords.In(text, Math.Min(report.Report.Body.Offset, text.Length)).ToList();
        if (!IsDense(words))
        {
            yield break;
        }

        var distinct = words.DistinctBy(w => w.Odd).ToList();
        var quoted = string.Join("、", distinct.Take(8).Select(w => $"“{w.Odd}”（疑原为“{w.Usual}”）"));
        yield return report.Fails(Info, "spun-text", $"正文有{distinct.Count}个词不合此类报告的用语，疑似逐词替换而成：{quoted}{(distinct.Count > 8 ? "等" : "")}。",
            [.. distinct.Take(5).Select(w => report.At(w.Span))], null, null);
    }

    private static bool IsDense(List<(TextSpan Span, string Odd, string Usual)> words)
    {
        var seen = new Dictionary<string, int>();
        for (var (first, last) = (0, 0); last < words.Count; last++)
        {
            seen[words[last].Odd] = seen.GetValueOrDefault(words[last].Odd) + 1;
            for (; words[last].Span.End - words[first].Span.Offset > Stretch; first++)
            {
                if (--seen[words[first].Odd] == 0)
                {
                    seen.Remove(words[first].Odd);
                }
            }

            if (seen.Count >= Fewest)
            {
                return true;
            }
        }

        return false;
    }
}
