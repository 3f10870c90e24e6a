namespace Aggregator.Core.Checking.Rules;

/// <summary>SPUN_TEXT: the text is written in the words of such reports, not put through synonyms word by word.</summary>
internal sealed class WordsAreOfTheGenre : IRule
{
    public RuleInfo Info { get; } = new("SPUN_TEXT", "疑似洗稿", Severity.Warning, "", 2008, null,
        "正文中是否成批出现与公文用语不合的替换词、日常同义词是否取代了此类报告的习惯用语，固定搭配是否被逐词拆换。", "请核实文字来源，按本单位实际情况重新撰写。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "及时公开办事指南，方便群众咨询。",
        BadExample = "准时公开效劳指南，宽敞群众对公开的生疏得到抬升，赐予表扬。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = Prose.Of(report.Report).Text;
        var start = Math.Min(report.Report.Body.Offset, text.Length);
        var words = SpunPassage.WordsOf(SpunWords.In(text, start), SpunWords.EverydayIn(text, start), SpunFrames.In(text, start));
        if (!SpunPassage.IsIn(words))
        {
            yield break;
        }

        var distinct = words.DistinctBy(w => w.Odd).ToList();
        var quoted = string.Join("、", distinct.Take(8).Select(Quote));
        yield return report.Fails(Info, "spun-text", $"正文有{distinct.Count}个词不合此类报告的用语，疑似逐词替换而成：{quoted}{(distinct.Count > 8 ? "等" : "")}。",
            [.. distinct.Take(5).Select(w => report.At(w.Span))], null, null);
    }

    private static string Quote(SpunWord word) =>
        word.Compound == word.Odd ? $"“{word.Odd}”（疑原为“{word.Usual}”）" : $"“{word.Compound}”的“{word.Odd}”（疑原为“{word.Usual}”）";
}
