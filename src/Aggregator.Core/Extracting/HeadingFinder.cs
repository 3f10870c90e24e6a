using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Finds numbered headings, on lines of their own or run into the text, and the unnumbered ones the forms prescribe.</summary>
internal static partial class HeadingFinder
{
    private const int LongestLine = 42;

    private const int LongestRunIn = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；;!！?？");

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十0123456789");

    private static readonly string[] Endings =
        ["概述", "概况", "情况", "状况", "措施", "事项", "附表", "打算", "问题", "建议", "意见", "思路", "做法", "计划"];

    private static readonly HashSet<string> Unnumbered = new(StringComparer.Ordinal)
    {
        "总体情况", "概述", "引言", "前言", "主动公开政府信息情况", "政府信息主动公开情况", "收到和处理政府信息公开申请情况", "收到和处理政府信息公开的申请情况",
        "政府信息依申请公开情况", "依申请公开政府信息情况", "政府信息公开行政复议行政诉讼情况", "因政府信息公开工作被申请行政复议提起行政诉讼情况",
        "存在的主要问题及改进情况", "存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题和改进措施", "其他需要报告的事项", "其他需要说明的事项",
    };

    /// <summary>The headings of <paramref name="lines"/>, in order of place.</summary>
    public static IReadOnlyList<Heading> Find(IReadOnlyList<TextLine> lines)
    {
        List<Heading> found = [];
        HashSet<Heading> free = [];
        var counters = new int[4];
        foreach (var line in lines)
        {
            if (line.Text.Length <= 30 && (Unnumbered.Contains(LabelText.Plain(line.Text)) || line.Paragraph.IsHeading && OutlineCodes.Of(LabelText.Key(line.Text)).Length > 0 && !Mark().IsMatch(line.Text)))
            {
                found.Add(new Heading(1, line.Text, line.Span));
                continue;
            }

            if (ProblemHeadings.IsOne(line.Text))
            {
                found.Add(new Heading(1, line.Text, line.Span));
                free.Add(found[^1]);
                continue;
            }

            // 二、上年结转政府信息公开申请数量 and 三、本年度办理结果 stand in a table that became lines, and head nothing.
            if (line.Text.Length <= LongestLine && (FormLabels.IsRow(line.Text) || OutcomeLabels.IsOverOutcomes(line.Text)) && Mark().IsMatch(line.Text))
            {
                continue;
            }

            foreach (var mark in Mark().EnumerateMatches(line.Text))
            {
                var level = LevelOf(line.Text[mark.Index]);
                var atStart = mark.Index == 0;
                if (!atStart && !IsOpen(level, counters))
                {
                    continue;
                }

                var number = NumberOf(line.Text.AsSpan(mark.Index, mark.Length));
                var length = atStart ? AtLineStart(line.Text, mark, level) : RunIn(line.Text, mark, level, number, counters);
                if (length is not { } end || (!atStart && found.Count > 0 && line.Span.Offset + mark.Index < found[^1].Span.End))
                {
                    continue;
                }

                counters[level] = (int)number;
                Array.Clear(counters, level + 1, counters.Length - level - 1);
                var text = line.Text[mark.Index..end].TrimEnd();
                found.Add(new Heading(level, text, new TextSpan(line.Span.Offset + mark.Index, text.Length)));
            }
        }

        // Where another heading is the section's, such a line heads a part of it and must not end it.
        return free.Count == 0 || free.Count == 1 && !found.Exists(heading => heading.Level == 1 && !free.Contains(heading) && OutlineCodes.OfForm(heading.Key) == "S5")
            ? found
            : found.FindAll(heading => !free.Contains(heading));
    }

    // The mark's first character tells its kind: a bracket, a digit, a numeral or the 第 in front of it.
    private static int LevelOf(char first) => first switch
    {
        '(' or '（' or '〔' => 2,
        >= '0' and <= '9' => 3,
        _ => 1,
    };

    private static bool IsOpen(int level, int[] counters) => level == 1 || counters[level - 1] > 0 || (level == 3 && counters[1] > 0);

    private static long NumberOf(ReadOnlySpan<char> mark)
    {
        var digits = mark[Math.Max(0, mark.IndexOfAny(Numerals))..];
        var end = digits.IndexOfAnyExcept(Numerals);
        return ChineseNumber.Read(digits[..(end < 0 ? digits.Length : end)].ToString()) ?? 0;
    }

    // The end of a heading that begins its line: the whole line, or up to the stop that sets it off from the text behind it.
    private static int? AtLineStart(string line, ValueMatch mark, int level)
    {
        var from = mark.Index + mark.Length;
        var stop = line.AsSpan(from).IndexOfAny(Stops);
        var colon = line.AsSpan(from).IndexOfAny(':', '：');
        var whole = colon < 0 || from + colon == line.Length - 1;
        if (whole && line.Length <= LongestLine && (stop < 0 || (from + stop == line.Length - 1 && line[^1] == '。' && level < 3)))
        {
            return level == 1 && EndOf(line, from) is { } early && early < line.Length && !char.IsPunctuation(line[early]) && line.AsSpan(early).IndexOfAny(',', '，') > 0 ? early : line.Length;
        }

        return level == 1 ? EndOf(line, from) ?? StopAfter(line, from) : StopAfter(line, from);
    }

    // Inside a line a number must carry on the count, or begin one below its parent.
    private static int? RunIn(string line, ValueMatch mark, int level, long number, int[] counters)
    {
        if (number != counters[level] + 1)
        {
            return null;
        }

        var from = mark.Index + mark.Length;
        if (level == 1)
        {
            // Run into a sentence only known words make a heading; set off by spaces any do.
            return EndOf(line, from) is { } end
                && (OutlineCodes.Of(LabelText.Key(line[from..end])).Length > 0 || (char.IsWhiteSpace(line[mark.Index - 1]) && end < line.Length && char.IsWhiteSpace(line[end])))
                ? end
                : null;
        }

        var before = line[mark.Index - 1];
        return before is '。' or '；' or ';' or ':' or '：' or '!' or '！' or ')' or '）' || char.IsWhiteSpace(before) || level == 2 && EndsLikeHeading(line.AsSpan(0, mark.Index))
            ? StopAfter(line, from)
            : null;
    }

    private static bool EndsLikeHeading(ReadOnlySpan<char> text)
    {
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int? StopAfter(string line, int from)
    {
        var window = line.AsSpan(from, Math.Min(LongestRunIn, line.Length - from));
        var leading = window.Length - window.TrimStart().Length;
        for (var i = leading; i < window.Length; i++)
        {
            if (window[i] is '。' or ':' or '：')
            {
                return i > leading + 1 ? from + i + 1 : null;
            }

            if (window[i] is '；' or ';' || (char.IsWhiteSpace(window[i]) && i - leading > 3))
            {
                return char.IsWhiteSpace(window[i]) ? from + i : null;
            }
        }

        return null;
    }

    // The first word headings end with that no joining word carries on.
    private static int? EndOf(string line, int from)
    {
        var limit = Math.Min(line.Length, from + LongestRunIn);
        for (var end = from + 2; end <= limit; end++)
        {
            var spaced = end < line.Length && char.IsWhiteSpace(line[end]) && end - from > 3 && LabelText.Key(line[from..end]).Length > 2;
            if (spaced || end == line.Length)
            {
                return end;
            }

            if (line[end - 1] is '。' or '，' or ',' or '；' or ';')
            {
                return null;
            }

            if (EndsLikeHeading(line.AsSpan(from, end - from))
                && !(line[end] is '和' or '及' or '与' or '的' or '、' or '以' or '情' or '改' or '说')
                && line[from..end] is not ("情况" or "问题"))
            {
                return end;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(第(?=[一二三四五六七八九十]{1,3}部分))?[一二三四五六七八九十]{1,3}(\s?[、.．:：]|(?<=^..?)[\s\u3000](?=\S)|部分\s?)|[(（〔][一二三四五六七八九十]{1,3}[)）〕][、.]?|(?<![0-9.])[0-9]{1,2}([、．]|\.(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex Mark();
}
