using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Cuts a report's own text out of a page: behind title and head lines, before links, downloads and scan codes.</summary>
internal static partial class BodyFinder
{
    // A page's own foot may be longer than a report's.
    private const int SignOffReach = 40;

    /// <summary>The body's span; empty when the document has no text.</summary>
    public static TextSpan Find(Document document, IReadOnlyList<TextLine> lines, TitleFound? title, IReadOnlyList<Heading> headings)
    {
        var own = document.Blocks.Where(block => block is not Paragraph { IsResidue: true }).ToList();
        var end = own.Count == 0 ? 0 : own[^1].Span.End;
        var start = title?.TextStart ?? (own.Count == 0 ? 0 : own[0].Span.Offset);
        var firstHeading = headings.FirstOrDefault(heading => heading.Span.Offset >= start)?.Span.Offset ?? end;
        foreach (var line in lines.Where(line => line.Span.End > start && line.Span.Offset < firstHeading))
        {
            if (line.Span.Offset >= start && !HeadLine().IsMatch(line.Text) && !line.Paragraph.IsResidue)
            {
                break;
            }

            if (line.Span.Offset < start)
            {
                break;
            }

            start = line.Span.End;
        }

        // The cut must leave every heading of the report before it, and more text than it takes.
        var lastHeading = headings.Where(heading => heading.Level == 1 && heading.Span.Offset < end).Select(heading => heading.Span.End).DefaultIfEmpty(start).Max();
        var lastTable = document.Blocks.OfType<TableBlock>().Select(table => table.Span.End).DefaultIfEmpty(start).Max();
        var tail = lines.Where(line => line.Span.Offset >= start && TailLine().IsMatch(line.Text)).ToList();
        var signed = SignOffEnd(lines);
        var cut = tail.FirstOrDefault(line => line.Span.Offset >= lastHeading && line.Span.Offset >= signed && line.Span.Offset >= Math.Min(lastTable, end) && (line.Span.Offset - start) * 2 >= end - start);
        return Trim(document.Text, start, cut is null ? end : Math.Min(end, cut.Span.Offset));
    }

    // Where the last name on a line of its own stands that has a written-out date below it: links between the text and its sign-off are the text's fault.
    private static int SignOffEnd(IReadOnlyList<TextLine> lines)
    {
        for (var i = lines.Count - 1; i > 0 && i >= lines.Count - SignOffReach; i--)
        {
            if (lines[i].Text.TrimEnd().EndsWith('日') && DateReader.Whole(lines[i].Text) is not null && OrganName.IsComplete(string.Concat(lines[i - 1].Text.Where(c => !char.IsWhiteSpace(c)))))
            {
                return lines[i - 1].Span.Offset;
            }
        }

        return 0;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        start = Math.Min(start, end);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }


    [GeneratedRegex(
        @"^[\[【(（]?\s?(?:发布时间|发布日期|公开日期|公布日期|发文日期|生成日期|成文日期|更新时间|时间|日期|来源|信息来源|作者|编辑|字体|字号|打印|分享|浏览|点击|阅读|访问|索引号|文号|主题分类|发布机构|发布单位|视力保护|大小|页数|格式|ID|收藏|温馨提示|\d\.\s)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex HeadLine();

    [GeneratedRegex(
        @"^(?:\S{0,4}扫一扫|本文标题|链接地址|上一篇|下一篇|上一条|下一条|相关(?:公开|链接|文章|文档|稿件|信息|附件|阅读)|推荐度|点击下载|下载文档|此文档下载|你可能(?:关注|喜欢|感兴趣)|打印本页|关闭窗口|【?打印|【?关闭|分享到|版权所有|主办单位|主办：|网站地图|网站标识码|联系我们|友情链接|收起$|展开$|附件下载|责任编辑|浏览次数|.{0,20}ICP备)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex TailLine();
}
