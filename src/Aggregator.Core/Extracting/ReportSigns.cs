using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>What of a report a block of a page shows: the head of one of its sections, or one of its tables.</summary>
internal static partial class ReportSigns
{
    private const int Head = 30;

    private const int CellsLooked = 60;

    /// <summary>What the patterns below begin with.</summary>
    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create("第一二三四五六七八九总概主收政存其");

    /// <summary>The signs a block shows, codes of the outline or <c>T1</c>, <c>T2</c>, <c>T3</c>, <c>T</c>; empty for running text.</summary>
    public static IEnumerable<string> Of(Document document, Block block)
    {
        if (block is TableBlock table)
        {
            return table.Grid.Cells.Take(CellsLooked)
                .Where(cell => cell.Text.Length is > 1 and <= 40)
                .Select(cell => OfHead(LabelText.Plain(cell.Text)) ?? OfSection(cell.Text))
                .OfType<string>();
        }

        var head = document.Text.Substring(block.Span.Offset, Math.Min(Head, block.Span.Length));
        return block is Paragraph { IsResidue: true } ? [] : OfSection(head) is { } section ? [section] : OfHead(LabelText.Plain(head)) is { } part && block.Span.Length <= Head ? [part] : [];
    }

    private static string? OfSection(string text)
    {
        // Few texts begin like the head of a section: the first character rules most out.
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.IsEmpty || (trimmed[0] is >= '\u4e00' and <= '\u9fff' && !FirstCharacters.Contains(trimmed[0]) && !LabelText.IsForeign(trimmed[0])))
        {
            return null;
        }

        var plain = LabelText.Simplified(text);
        return Numbered().Match(plain) is { Success: true } numbered && OutlineCodes.Of(LabelText.Key(plain[numbered.Length..])) is { Length: > 0 } code ? code
            : Unnumbered().IsMatch(plain) ? OutlineCodes.Of(LabelText.Key(plain))
            : null;
    }

    private static string? OfHead(string plain) => plain switch
    {
        "本年制发件数" or "本年新制作数量" or "现行有效件数" or "对外公开总数量" or "本年处理决定数量" => "T1",
        "自然人" or "商业企业" or "本年新收政府信息公开申请数量" or "一本年新收政府信息公开申请数量" => "T2",
        "结果维持" or "结果纠正" or "尚未审结" => "T3",
        "统计指标" or "指标名称" => "T",
        _ => null,
    };

    [GeneratedRegex(@"^\s{0,4}(?:第?[一二三四五六七八九]{1,2}(?:部分)?[、.．:：\s])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:总体情况|概述|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议.{1,2}行政诉讼情况|存在的?主要问题.{1,2}改进.{2}|其他需要报告的事项)$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Unnumbered();
}
