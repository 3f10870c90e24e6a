namespace Aggregator.Core.Extracting;

/// <summary>Tells which year a number of a sentence speaks of.</summary>
internal static class NarrativeTime
{
    /// <summary>What a number speaks of.</summary>
    /// <param name="Kind">See <see cref="Kind"/>.</param>
    /// <param name="Year">The year where the sentence tells it, else null.</param>
    internal readonly record struct Subject(Kind Kind, int? Year);

    /// <summary>Whose number it is.</summary>
    internal enum Kind
    {
        /// <summary>The report year's.</summary>
        This,

        /// <summary>Another year's.</summary>
        Other,

        /// <summary>A plan or a difference: no count of any year.</summary>
        None,
    }

    // What a report counts for its whole year; a commendation of the first half-year is one all the same.
    private static readonly string[] OfYear = ["requests_", "replies_", "proactive_", "consultations_"];

    /// <summary>The year a number speaks of.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">End of the number before.</param>
    /// <param name="edge">End of the words that announce the number.</param>
    /// <param name="own">The report year, or null.</param>
    /// <param name="pattern">The pattern that named the metric, or null.</param>
    public static Subject Of(NarrativeSentence sentence, int from, int edge, int? own, NarrativePattern? pattern)
    {
        var isDifference = pattern?.IsDifference ?? false;
        var words = sentence.Words;
        var last = NarrativeMatcher.FirstFrom(words, edge);
        for (var i = last - 1; i >= 0 && words[i].Start >= Math.Max(from, edge - NarrativeMatcher.Reach); i--)
        {
            var word = words[i];
            if (NarrativeLexicon.Has(NarrativeLexicon.Planned, word) && word.End <= edge && !IsCarried(sentence, word))
            {
                return new Subject(Kind.None, null);
            }

            if (pattern?.IsPerEach != true && word.Word == NarrativeLexicon.Each && edge - word.End <= 12 && !sentence.HasComma(word.End, edge))
            {
                return new Subject(Kind.None, null);
            }

            if (!isDifference && NarrativeLexicon.Has(NarrativeLexicon.Difference, word) && word.End <= edge && edge - word.End <= 3 && !sentence.HasComma(word.End, edge))
            {
                return new Subject(Kind.None, null);
            }
        }

        var isOfYear = pattern is null || Array.Exists(OfYear, pattern.Code.StartsWith);
        return Named(sentence, from, edge, own, isDifference, last, isOfYear);
    }

    // Backwards to the nearest word of time that holds for the number; a sentence is its own horizon, 180 characters at most.
    private static Subject Named(NarrativeSentence sentence, int from, int edge, int? own, bool isDifference, int last, bool isOfYear)
    {
        var here = new Subject(Kind.This, own);
        var words = sentence.Words;
        var horizon = edge - (4 * NarrativeMatcher.Reach);
        var isWhole = false;
        for (var i = last - 1; i >= 0 && words[i].Start >= horizon; i--)
        {
            var word = words[i];
            if (word.End > edge)
            {
                continue;
            }

            isWhole |= NarrativeLexicon.Has(NarrativeLexicon.WholeYear, word);
            if (!isWhole && isOfYear && NarrativeLexicon.Has(NarrativeLexicon.PartOfYear, word) && IsPartOfYear(sentence.Text, word))
            {
                return new Subject(Kind.None, null);
            }

            if (NarrativeLexicon.Has(NarrativeLexicon.ThisYear, word))
            {
                return here;
            }

            if (NarrativeLexicon.Has(NarrativeLexicon.LastYear, word) && !IsCarried(sentence, word))
            {
                if (isDifference || Ended(sentence, word, 2, from, edge))
                {
                    continue;
                }

                return new Subject(Kind.Other, own - 1);
            }

            if (word.Word == NarrativeLexicon.Year && YearBefore(sentence.Text, word.Start) is { } year)
            {
                if (IsSince(sentence, word) || IsCarriedYear(sentence, word) || (IsUntil(sentence.Text, word.Start) && !(year < own)))
                {
                    continue;
                }

                if (own is null || year == own)
                {
                    return new Subject(Kind.This, year);
                }

                if (IsCompared(sentence, word, 6) && Ended(sentence, word, 6, from, edge))
                {
                    continue;
                }

                return year > own ? new Subject(Kind.None, null) : new Subject(Kind.Other, year);
            }
        }

        return here;
    }

    // A comparison ends with its clause; a topic (去年收到…) with its sentence or a semicolon.
    private static bool Ended(NarrativeSentence sentence, WordFound word, int reach, int from, int edge)
    {
        if (IsCompared(sentence, word, reach) || StartsWith(sentence, word.End, "同期") || StartsWith(sentence, word.End, "度同期") || StartsWith(sentence, word.End, "相比"))
        {
            return word.Start < from || sentence.HasComma(word.End, edge);
        }

        return sentence.Text[word.End..edge].IndexOfAny(';', '；') >= 0;
    }

    private static bool IsCompared(NarrativeSentence sentence, WordFound word, int reach)
    {
        for (var i = NarrativeMatcher.FirstFrom(sentence.Words, Math.Max(0, word.Start - reach)); i < sentence.Words.Count && sentence.Words[i].Start < word.Start; i++)
        {
            if (NarrativeLexicon.Has(NarrativeLexicon.Compared, sentence.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    // 上年结转 and 结转下年 belong to the year reported.
    private static bool IsCarried(NarrativeSentence sentence, WordFound word)
    {
        var behind = sentence.Text[word.End..Math.Min(sentence.Length, word.End + 6)];
        var before = sentence.Text[Math.Max(0, word.Start - 5)..word.Start];
        return behind.IndexOf("结转") >= 0 || before.IndexOf("结转") >= 0 || before.IndexOf("转入") >= 0 || before.IndexOf("转至") >= 0 || before.IndexOf("转到") >= 0 || before.IndexOf("延至") >= 0;
    }

    private static bool IsCarriedYear(NarrativeSentence sentence, WordFound word)
    {
        var behind = sentence.Text[word.End..Math.Min(sentence.Length, word.End + 4)];
        var before = sentence.Text[Math.Max(0, word.Start - 8)..word.Start];
        return behind.IndexOf("结转") >= 0 || before.IndexOf("结转") >= 0 || before.IndexOf("转入") >= 0 || before.IndexOf("转至") >= 0 || before.IndexOf("转到") >= 0 || before.IndexOf("延至") >= 0;
    }

    // 三季度, 12月份; 1至12月份 and 截至12月份 are the year.
    private static bool IsPartOfYear(ReadOnlySpan<char> text, WordFound word)
    {
        if (word.End - word.Start == 3 || text[word.Start] == '当')
        {
            return true;
        }

        var at = word.Start;
        while (at > 0 && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1], StringComparison.Ordinal)) && word.Start - at < 3)
        {
            at--;
        }

        return at < word.Start && (at == 0 || !"-–—~～至到、".Contains(text[at - 1], StringComparison.Ordinal));
    }

    private static bool IsSince(NarrativeSentence sentence, WordFound word) => sentence.Text[word.End..Math.Min(sentence.Length, word.End + 12)].IndexOf("以来") >= 0;

    private static bool IsUntil(ReadOnlySpan<char> text, int year)
    {
        var before = text[Math.Max(0, year - 7)..Math.Max(0, year - 4)];
        return before.EndsWith("截至") || before.EndsWith("截止") || before.EndsWith("至") || before.EndsWith("到") || before.EndsWith("截止到");
    }

    private static bool StartsWith(NarrativeSentence sentence, int at, string word) => sentence.Text[at..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>The year in digits or numerals that stands before <paramref name="end"/>, the place of its 年; null when none does.</summary>
    public static int? YearBefore(ReadOnlySpan<char> text, int end)
    {
        if (end < 4 || (end > 4 && char.IsAsciiDigit(text[end - 5])))
        {
            return null;
        }

        var year = 0;
        foreach (var c in text[(end - 4)..end])
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : c is '○' or '零' ? 0 : "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            year = (year * 10) + digit;
        }

        return year is >= 1990 and <= 2099 ? year : null;
    }
}
