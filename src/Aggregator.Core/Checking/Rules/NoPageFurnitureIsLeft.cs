namespace Aggregator.Core.Checking.Rules;

/// <summary>WEB_RESIDUE: the report's text holds no buttons, links, counters, scripts or download notes of the page it was copied from.</summary>
internal sealed class NoPageFurnitureIsLeft : IRule
{
    private const int Most = 20;

    public RuleInfo Info { get; } = new("WEB_RESIDUE", "网页残留", Severity.Warning, "", 2008, null,
        "正文中是否夹有网页导航、按钮、分享栏、浏览次数、网页代码或下载网站的文字。", "请删去与报告无关的网页文字。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "网页新增“打印本页”按钮。",
        BadExample = "正文段末留有“【打印本页】【关闭窗口】”。",
        OfAnyText = true,
    };

    // One finding for each line: a share bar of seven words is one thing to take out.
    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var prose = Prose.Of(report.Report).Text;
        foreach (var (line, pieces) in Lines(prose, PageFurniture.Within(report, prose)).Take(Most))
        {
            var first = pieces[0];
            var word = Places.Snippet(report.Report.Text, first.Span, 30);
            yield return report.Fails(Info, $"{first.Kind}/{word}", $"{report.Report.PartOf(first.Span)}夹有{first.Said}“{word}”。",
                [.. pieces.Take(5).Select(f => report.At(f.Span))], null, word);
        }

        // Around the report it does not spoil the reading, yet tells that the file was pasted together from a page.
        if (PageFurniture.Around(report) is { Count: > 0 } around)
        {
            var word = Places.Snippet(report.Report.Text, around[0].Span, 30);
            yield return report.Fails(Info, "around", $"文件在报告正文之外带有{string.Join("、", around.Select(f => f.Said).Distinct())}，如“{word}”，疑似从网页粘贴而成。",
                [.. around.Take(5).Select(f => report.At(f.Span))], null, word, severity: Severity.Note);
        }
    }

    private static IEnumerable<(string Line, List<PageFurniture.Piece> Pieces)> Lines(string text, IEnumerable<PageFurniture.Piece> pieces) =>
        pieces.GroupBy(f => Places.Snippet(text, Sentences.Around(text, f.Span))).Select(g => (g.Key, g.OrderBy(f => f.Span.Offset).ToList()));
}
