using System.Buffers;

namespace Aggregator.Core.Extracting;

/// <summary>Reads counts of zero said in words: 未收到…申请, 无行政复议, 收费情况：未发生, 实行免费政策.</summary>
internal static class ZeroWords
{
    private const int Reach = 60;

    private const int LongestName = 20;

    // Behind these a thing that can be counted must follow at once; the others name the act themselves.
    private static readonly HashSet<string> NeedsObject = new(StringComparer.Ordinal) { "无", "没有", "暂无", "尚无", "均无", "未曾", "从未", "无任何" };

    private static readonly string[] Follows =
    [
        "任何", "收到", "接到", "受理", "收取", "发生", "出现", "产生", "引发", "涉及", "因", "依申请", "公民", "群众", "公众", "社会公众", "申请", "查阅", "不予公开", "行政复议", "行政诉讼", "复议", "诉讼",
        "政府信息公开", "收费", "信息处理费", "费用", "减免", "咨询", "举报", "此类", "相关", "该类", "该项", "有关", "处理", "要求", "被申请", "被提起", "针对", "涉密文件", "涉密信息", "行政应诉", "关于", "上年", "结转",
    ];

    // 无 inside other words, and what lacks and is no count.
    private const string NotBefore = "有毫并绝";

    private const string NotBehind = "法偿关需论须障指误形数从线纸缝限害效正人";

    private static readonly string[] NotLacking = ["没有得到", "没有完全", "没有及时", "没有专", "没有形成", "没有明确", "没有建立", "没有充分", "没有按"];

    private static readonly string[] Measures = ["件", "宗", "条", "次", "人次", "元", "万元", "起", "例", "份"];

    private static readonly string[] Free = ["实行免费", "免费政策", "免费提供政府信息"];

    private static readonly SearchValues<string> Pronouns = SearchValues.Create(["此方面", "该方面", "这方面", "此类", "该类", "该项"], StringComparison.Ordinal);

    private static readonly HashSet<string> BareEnds = new(StringComparer.Ordinal) { "", "情况", "记录", "现象", "此类情况", "该类情况", "案件", "过", "此类现象", "0" };

    private static readonly string[] Names = MakeNames();

    /// <summary>A zero in words: its metric, its measure, and where the words of negation stand in the sentence's normal form.</summary>
    internal readonly record struct Zero(string Code, string Measure, int Start, int End);

    /// <summary>Adds the zeros of a sentence to <paramref name="found"/>.</summary>
    /// <param name="sentence">The sentence, its words found.</param>
    /// <param name="section">Code of the section, for sentences that leave their object to the heading (此方面无记录, 无。).</param>
    /// <param name="found">Cleared, then filled in order of place.</param>
    public static void In(NarrativeSentence sentence, string section, List<Zero> found)
    {
        found.Clear();
        var behind = 0;
        Span<char> buffer = stackalloc char[Reach + LongestName];
        foreach (var word in LongestOf(sentence))
        {
            if (word.Start < behind || !IsNegation(sentence.Text, word))
            {
                continue;
            }

            var name = Names[word.Word];
            var text = sentence.Text;
            var clauseEnd = EndOfClause(text, word.End);
            if (IsCounted(text[word.End..clauseEnd]))
            {
                continue;
            }

            var behindIt = text[word.End..clauseEnd].TrimEnd("。.)");
            var isDirect = name is "为零" or "均为零" or "为0" or "均为0" or "零收费" or "零申请" or "零复议" or "零诉讼" or "未收费" or "不收费";
            var bare = isDirect || IsBare(behindIt);
            if (NeedsObject.Contains(name) && !bare && !IsFollowed(behindIt))
            {
                continue;
            }

            var left = bare ? Left(text, word.Start) : default;
            var subject = isDirect && name[0] == '零' ? name.AsSpan()
                : bare ? Joined(left, name, buffer)
                : Joined(name, behindIt, buffer);
            var codes = ZeroObjects.In(subject);
            if (codes.Count == 0 && ((bare && subject.Length <= 8) || text[Math.Max(0, word.Start - 12)..clauseEnd].ContainsAny(Pronouns)))
            {
                codes = ZeroObjects.OfSection(section);
            }

            foreach (var code in codes)
            {
                found.Add(new Zero(code, ZeroObjects.Measure(code), word.Start, word.End));
            }

            // What follows in the clause is a part of what was just read.
            behind = codes.Count > 0 ? clauseEnd : word.End;
        }

        Frees(sentence.Text, found);
    }

    private static void Frees(ReadOnlySpan<char> text, List<Zero> found)
    {
        if (text.IndexOf("免费") < 0)
        {
            return;
        }

        foreach (var words in Free)
        {
            if (text.IndexOf(words) is >= 0 and var at)
            {
                at += words.IndexOf("免费", StringComparison.Ordinal);
                found.Add(new Zero("fees_collected", "元", at, at + 2));
                return;
            }
        }
    }

    // Of the negations that begin at one place the longest.
    private static IEnumerable<WordFound> LongestOf(NarrativeSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!NarrativeLexicon.Has(NarrativeLexicon.None, words[i]))
            {
                continue;
            }

            var longest = words[i];
            while (i + 1 < words.Count && words[i + 1].Start == longest.Start)
            {
                i++;
                longest = NarrativeLexicon.Has(NarrativeLexicon.None, words[i]) ? words[i] : longest;
            }

            yield return longest;
        }
    }

    private static bool IsNegation(ReadOnlySpan<char> text, WordFound word)
    {
        if (word.End - word.Start == 1)
        {
            return !(word.Start > 0 && NotBefore.Contains(text[word.Start - 1], StringComparison.Ordinal))
                && !(word.End < text.Length && NotBehind.Contains(text[word.End], StringComparison.Ordinal));
        }

        // 为0。 says none without a measure; 为0.5, 为0% and 为0件 are numbers.
        if (text[word.End - 1] == '0' && word.End < text.Length && (char.IsAsciiDigit(text[word.End]) || text[word.End] is '.' or '%' || StartsWithMeasure(text[word.End..])))
        {
            return false;
        }

        // 10件以下不收费 is the tariff and no count.
        if (text[..word.Start].EndsWith("以下") || text[..word.Start].EndsWith("以内") || text[..word.Start].EndsWith("以下)"))
        {
            return false;
        }

        foreach (var lacking in NotLacking)
        {
            if (text[word.Start..].StartsWith(lacking, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // 未收到 5 件: a number follows, so it is no zero.
    private static bool IsCounted(ReadOnlySpan<char> scope)
    {
        for (var i = 0; i < scope.Length; i++)
        {
            if (char.IsAsciiDigit(scope[i]) || scope[i] is 'x' or 'X' or '×' or '*' or '.' or '…')
            {
                if (StartsWithMeasure(scope[(i + 1)..]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBare(ReadOnlySpan<char> rest) => rest.Length <= 6 && BareEnds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest);

    private static bool IsFollowed(ReadOnlySpan<char> rest)
    {
        foreach (var word in Follows)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithMeasure(ReadOnlySpan<char> text)
    {
        foreach (var measure in Measures)
        {
            if (text.StartsWith(measure, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Joined(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> buffer)
    {
        first.CopyTo(buffer);
        second.CopyTo(buffer[first.Length..]);
        return buffer[..(first.Length + second.Length)];
    }

    private static ReadOnlySpan<char> Left(ReadOnlySpan<char> text, int start)
    {
        var begin = Math.Max(0, start - Reach);
        var comma = text[begin..start].LastIndexOfAny("，,;；");
        return text[(comma < 0 ? begin : begin + comma + 1)..start];
    }

    private static int EndOfClause(ReadOnlySpan<char> text, int from)
    {
        var limit = Math.Min(text.Length, from + Reach);
        var end = text[from..limit].IndexOfAny("，,。；;");
        return end < 0 ? limit : from + end;
    }

    private static string[] MakeNames()
    {
        var names = new string[NarrativeLexicon.Words.Count];
        Array.Fill(names, "");
        NarrativeLexicon.Words.CopyTo(names);
        return names;
    }
}
