using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>GARBLED: the text is neither damaged by a wrong code page nor doubled, spliced or cut off by a slipped copy.</summary>
internal sealed class TextIsWhole : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("GARBLED", "文字错乱", Severity.Warning, "", 2008, null,
        "正文中是否有乱码、重复的字句、拼接或截断的句子、缺损的文号和日期。", "请对照底稿改正，重新公布。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "逐条逐条核对公开事项。",
        BadExample = "由专人负责由专人负责信息上传。",
        OfAnyText = true,
    };

    // One finding for each sentence, since one slip of a copy damages several words of it.
    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        var sentences = DamagedText.Find(report).OrderBy(d => d.Span.Offset)
            .GroupBy(damage => Places.Snippet(text, Sentences.Around(text, new TextSpan(damage.Span.Offset, 1))));
        foreach (var sentence in sentences.Take(Most))
        {
            var first = sentence.First();
            var printed = Places.Snippet(text, first.Span, 40);
            yield return report.Fails(Info, $"{first.Kind}/{printed}", $"{report.Report.PartOf(first.Span)}{Said(first.Kind)}“{printed}”：{sentence.Key}",
                [.. sentence.Take(5).Select(d => report.At(d.Span))], null, printed);
        }
    }

    private static string Said(string kind) => kind switch
    {
        "encoding" => "有乱码",
        "doubled" => "字句重复",
        "spliced" => "语句疑似拼接",
        "truncated" => "语句疑似被截断",
        "number" => "文号缺损",
        "date" => "日期缺损",
        _ => "有多余的标点或字符",
    };
}
