using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Finds the title among the first lines: alone, over several lines, repeated, or at the end of a bread-crumb path.</summary>
internal static partial class TitleReader
{
    private const int Head = 60;

    private const int Longest = 70;

    private static readonly string[] Nouns = ["年度报告", "工作报告", "年报", "总结", "报告", "样本", "范文"];

    // What other papers of the field are called; a weak sign, for a text that has no better title.
    private static readonly string[] OtherPapers = ["要点", "方案", "计划", "通知", "办法", "制度", "规定", "清单"];

    private static readonly SearchValues<string> AnyPaper = SearchValues.Create([.. Nouns, .. OtherPapers], StringComparison.Ordinal);

    private static readonly string[] NotTitles =
        ["首页", "当前位置", "点击", "下载", "相关", "上一篇", "下一篇", "如下", "编制", "指南", "按照", "推荐", "专栏", "检索", "包括", "。", ";", "；"];

    /// <summary>The best candidate, or null.</summary>
    public static TitleFound? Find(Document document, IReadOnlyList<TextLine> lines)
    {
        (double Score, TitleFound Title)? best = null;
        for (var i = 0; i < Math.Min(Head, lines.Count); i++)
        {
            for (var count = 1; count <= 3 && i + count <= lines.Count; count++)
            {
                if (Candidate([.. lines.Skip(i).Take(count)], lines, i) is { } found && (best is null || found.Score > best.Value.Score))
                {
                    best = found;
                }
            }
        }

        if (best?.Title is { } title)
        {
            return title;
        }

        return document.Metadata.Title is { Length: > 0 and <= 120 } stated && stated.Contains("公开", StringComparison.Ordinal)
            ? new TitleFound(Clean(stated), default, 0)
            : null;
    }

    private static (double Score, TitleFound Title)? Candidate(TextLine[] window, IReadOnlyList<TextLine> lines, int at)
    {
        // Dearer questions only for what may hold the word 公开.
        if (!Array.Exists(window, line => line.Text.Contains('公', StringComparison.Ordinal)) || window.Any(line => line.Text.Length > 400))
        {
            return null;
        }

        // Only the last of several lines may name the kind of text, else two titles would be joined.
        if (window.SkipLast(1).Any(line => line.Text.Length > 40 || line.Text.EndsWith('。') || Nouns.Any(noun => line.Text.Contains(noun, StringComparison.Ordinal)))
            || window.Any(line => line.Paragraph is { IsResidue: true, IsHeading: false } && !line.Text.Contains('>', StringComparison.Ordinal)))
        {
            return null;
        }

        var last = window[^1];
        var crumb = last.Text.LastIndexOf('>');
        var printed = string.Concat(window.Select(line => line.Text));
        if (crumb >= 0 && window.Length == 1)
        {
            printed = last.Text[(crumb + 1)..].Trim();
            var repeated = lines.Skip(at + 1).Take(3).FirstOrDefault(line => printed.Length > 5 && line.Text.StartsWith(printed, StringComparison.Ordinal));
            return repeated is null ? null : Score(printed, repeated.Span.Offset, printed.Length, lines, at) is { } scored ? (scored.Score + 1, scored.Title) : null;
        }

        // Cleaning joins no letters: what must stand in the title stands in the lines.
        var plain = LabelText.Simplified(printed);
        if (!plain.Contains("公开", StringComparison.Ordinal) || !plain.AsSpan().ContainsAny(AnyPaper))
        {
            return null;
        }

        var text = Clean(printed);
        if (window.Length == 1 && text.Length > Longest)
        {
            return null;
        }

        var result = Score(text, window[0].Span.Offset, last.Span.End - window[0].Span.Offset, lines, at + window.Length - 1);
        var organ = window.Length > 1 && OrganName.IsComplete(window[0].Text.Trim());
        return result is { } one ? (one.Score - (0.5 * (window.Length - 1)) + (organ ? 2 : 0) - (at * 0.01), one.Title) : null;
    }

    private static (double Score, TitleFound Title)? Score(string text, int offset, int length, IReadOnlyList<TextLine> lines, int at)
    {
        var words = LabelText.Simplified(text);
        if (text.Length is < 6 or > Longest || !words.Contains("公开", StringComparison.Ordinal) || NumberedStart().IsMatch(text)
            || !(Nouns.Any(noun => words.Contains(noun, StringComparison.Ordinal)) || OtherPapers.Any(noun => words.EndsWith(noun, StringComparison.Ordinal)))
            || (NotTitles.Any(word => words.Contains(word, StringComparison.Ordinal)) && !(words.StartsWith("关于", StringComparison.Ordinal) && words.EndsWith("通知", StringComparison.Ordinal))) || text.Count(char.IsWhiteSpace) > 6)
        {
            return null;
        }

        var ends = Nouns.Any(noun => words.TrimEnd(')', '）').EndsWith(noun, StringComparison.Ordinal));
        var score = (words.Contains("年度报告", StringComparison.Ordinal) || words.Contains("工作报告", StringComparison.Ordinal) ? 3 : 0)
            + (ends ? 3 : OtherPapers.Any(noun => words.EndsWith(noun, StringComparison.Ordinal)) ? 1 : 0)
            + (lines[at].Paragraph.IsHeading ? 1 : 0)
            - (text.Contains('《', StringComparison.Ordinal) || text.Contains('，', StringComparison.Ordinal) || text.Contains(',', StringComparison.Ordinal) ? 3 : 0);
        return score <= 0 ? null : (score, new TitleFound(text, new TextSpan(offset, length), Behind(text, offset + length, lines, at)));
    }

    // The same title once more on one of the next lines is still the title.
    private static int Behind(string text, int end, IReadOnlyList<TextLine> lines, int at)
    {
        for (var i = at + 1; i < Math.Min(lines.Count, at + 4); i++)
        {
            if (lines[i].Text.StartsWith(text, StringComparison.Ordinal) && lines[i].Span.Offset >= end)
            {
                end = lines[i].Span.Offset + text.Length;
            }
        }

        return end;
    }

    private static string Clean(string text)
    {
        var cleaned = CollectionMark().Replace(text.Trim(), "");

        // One report of several in a file may bear the file's numbering.
        if (NumberedStart().Match(cleaned) is { Success: true } number && ReportTitles.Read(cleaned) is { Unit.Length: > 0, Year: not null })
        {
            cleaned = cleaned[number.Length..].TrimStart();
        }

        cleaned = FileType().Replace(cleaned, "");
        return string.Join(' ', cleaned.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^(?:第\s?[0-9一二三四五六七八九十]{1,4}\s?篇|篇[0-9一二三四五六七八九十]{1,3})[\s:：]*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex CollectionMark();

    [GeneratedRegex(@"\s*(?:\.?(?:docx?|pptx?|pdf|wps|txt|xlsx?))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex FileType();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}\s?、|[(（][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[、.．](?![0-9]))", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NumberedStart();
}
