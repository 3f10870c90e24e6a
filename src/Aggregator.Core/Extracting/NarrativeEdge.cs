using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Steps back from a number over what only joins it to its words: 共, 为, 达, a colon; 约 and 超过, which say how exact it is.</summary>
internal static class NarrativeEdge
{
    private const string Fillers = "共计为有是达约了总合累各均分别:：,，、-—仅只至到得出";

    private static readonly (string Word, FigureQualifier Qualifier)[] Before =
    [
        ("不少于", FigureQualifier.MoreThan), ("不低于", FigureQualifier.MoreThan), ("不超过", FigureQualifier.LessThan), ("超过", FigureQualifier.MoreThan), ("多于", FigureQualifier.MoreThan),
        ("突破", FigureQualifier.MoreThan), ("逾", FigureQualifier.MoreThan), ("超", FigureQualifier.MoreThan), ("不到", FigureQualifier.LessThan), ("不足", FigureQualifier.LessThan),
        ("低于", FigureQualifier.LessThan), ("少于", FigureQualifier.LessThan), ("大约", FigureQualifier.About), ("大概", FigureQualifier.About), ("接近", FigureQualifier.About), ("将近", FigureQualifier.About),
        ("约", FigureQualifier.About), ("近", FigureQualifier.About),
    ];

    private const string LastOfBefore = "于过破逾超到足约概近";

    private static readonly (string Word, FigureQualifier Qualifier)[] After =
    [
        ("以上", FigureQualifier.MoreThan), ("多", FigureQualifier.MoreThan), ("左右", FigureQualifier.About), ("上下", FigureQualifier.About), ("以下", FigureQualifier.LessThan), ("以内", FigureQualifier.LessThan),
    ];

    /// <summary>Where the words that announce a number end; not before <paramref name="from"/>.</summary>
    public static int Of(NarrativeSentence sentence, int from, NumberToken token, out FigureQualifier? qualifier)
    {
        var text = sentence.Text;
        qualifier = token.Vague;
        foreach (var (word, says) in After)
        {
            if (qualifier is null && text[token.After..].StartsWith(word, StringComparison.Ordinal))
            {
                qualifier = says;
            }
        }

        var edge = token.Start;
        while (edge > from)
        {
            if (EndsWith(text[from..edge], out var length, out var says))
            {
                qualifier ??= says;
                edge -= length;
            }
            else if (text[edge - 1] is ',' or '，' && edge == token.Start)
            {
                // 信函申请，2 件 …: the words before a bare comma are done with.
                break;
            }
            else if (Fillers.Contains(text[edge - 1], StringComparison.Ordinal))
            {
                // 新收到, 受到 and 达到 are words; the verb keeps its tail.
                if (text[edge - 1] is '到' && edge - 2 >= from && text[edge - 2] is '收' or '接' or '受')
                {
                    break;
                }

                edge--;
            }
            else
            {
                break;
            }
        }

        return edge;
    }

    private static bool EndsWith(ReadOnlySpan<char> text, out int length, out FigureQualifier? qualifier)
    {
        if (text.IsEmpty || !LastOfBefore.Contains(text[^1], StringComparison.Ordinal))
        {
            (length, qualifier) = (0, null);
            return false;
        }

        foreach (var (word, says) in Before)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                (length, qualifier) = (word.Length, says);
                return true;
            }
        }

        (length, qualifier) = (0, null);
        return false;
    }
}
