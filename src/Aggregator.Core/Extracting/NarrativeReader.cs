using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads the figures the running text states, sentence by sentence.</summary>
internal static partial class NarrativeReader
{
    private const string Table = "narrative";

    private const int Reach = 90;

    // A report states some hundred numbers; a dump of millions is not read to its end.
    private const int MostTokens = 20_000;

    private const string Fillers = "共计为有是达约了总合累各均:：,，、-—仅只";

    // A problem section tells what is lacking, and a plan what is to come: neither counts the year.
    private static readonly HashSet<string> WithoutZeros = new(StringComparer.Ordinal) { "problems", "S5" };

    /// <summary>The figures of <paramref name="lines"/>, in order of place.</summary>
    /// <param name="lines">The body's lines, without those that became tables.</param>
    /// <param name="sections">The sections, for headings to step over and objects left to them.</param>
    /// <param name="year">The report year, or null: then no year mentioned can be told from it.</param>
    public static IReadOnlyList<Figure> Read(IReadOnlyList<TextLine> lines, IReadOnlyList<Section> sections, int? year)
    {
        List<Figure> figures = [];
        var walk = new SectionWalk(sections);
        var tokens = 0;
        foreach (var line in lines)
        {
            var covered = CoveredText.Of(line.Text);
            foreach (var (from, to) in walk.OwnText(line))
            {
                foreach (var (start, end) in Sentences(covered, from, to))
                {
                    var code = walk.CodeAt(line.Span.Offset + start);
                    figures.AddRange(ReadSentence(line, covered, start, end, code, year, ref tokens));
                }
            }
        }

        return [.. figures.OrderBy(figure => figure.Source.Span.Offset)];
    }

    private static List<Figure> ReadSentence(TextLine line, string covered, int start, int end, string section, int? year, ref int tokens)
    {
        List<Figure> figures = [];
        var previousEnd = start;
        string? previousCode = null;
        foreach (var token in NumberToken.In(covered[start..end]).Select(token => Shift(token, start)))
        {
            if (++tokens > MostTokens)
            {
                break;
            }

            var near = covered[Math.Max(previousEnd, token.Start - Reach)..token.Start];
            var sentence = covered[Math.Max(start, token.Start - (2 * Reach))..token.Start];
            var before = Before(near);
            var after = covered[token.After..Math.Min(end, token.After + 20)];
            var code = token.Measure == "%" && Share().IsMatch(before) ? ShareOf(previousCode)
                : NarrativePatterns.All.FirstOrDefault(pattern => pattern.Matches(before, sentence, token.Measure, after))?.Code;
            previousEnd = token.After;
            if (token.Measure != "%")
            {
                previousCode = code;
            }

            if (code is null || IsOtherYear(LastPart(line.Text, start, token.Start), near, code, year))
            {
                continue;
            }

            figures.Add(Make(line, code, token));
            if (code == "litigation_cases" && token.Value == 0 && BothDisputes().IsMatch(before))
            {
                figures.Add(Make(line, "reconsideration_cases", token));
            }
        }

        ByYear(figures);
        if (!WithoutZeros.Contains(section))
        {
            foreach (var zero in ZeroWords.In(covered, start, end, section))
            {
                if (++tokens > MostTokens)
                {
                    break;
                }

                if (!IsOtherYear(LastPart(line.Text, start, zero.Start), LastPart(line.Text, start, zero.Start), zero.Code, year) && !figures.Any(figure => figure.Row == zero.Code))
                {
                    var span = new TextSpan(line.Span.Offset + zero.Start, zero.End - zero.Start);
                    figures.Add(new Figure(Table, zero.Code, "", FigureState.Value, 0, zero.Measure, line.Text[zero.Start..zero.End], new Provenance(line.Paragraph.Locator, span)));
                }
            }
        }

        return figures;
    }

    private static Figure Make(TextLine line, string code, NumberToken token)
    {
        var isMoney = token.Measure == "元";
        var doubt = token.State == FigureState.Text ? "数量写得含糊（如“20余”），无法作为数字使用。" : null;
        var span = new TextSpan(line.Span.Offset + token.Start, token.End - token.Start);
        return new Figure(Table, code, "", token.State, token.Value, isMoney ? "元" : token.Measure, line.Text[token.Start..token.End], new Provenance(line.Paragraph.Locator, span), doubt);
    }

    // One sentence that gives the same total for year after year tells no total of this year.
    private static void ByYear(List<Figure> figures)
    {
        if (figures.Count(figure => figure.Row == "proactive_total") >= 3)
        {
            for (var i = 0; i < figures.Count; i++)
            {
                if (figures[i].Row == "proactive_total")
                {
                    figures[i] = figures[i] with { Row = "proactive_by_year_count" };
                }
            }
        }
    }

    private static bool IsOtherYear(string sentence, string near, string code, int? year)
    {
        if (Comparison().IsMatch(near) && code != "requests_carried_in")
        {
            return true;
        }

        if (year is not { } own)
        {
            return false;
        }

        var named = Years().Matches(sentence);
        return named.Count > 0 && DateReader.YearOf(named[^1].Groups["y"].Value) != own && !sentence[named[^1].Index..].Contains("以来", StringComparison.Ordinal);
    }

    private static string? ShareOf(string? code) =>
        code is null ? null
        : code.EndsWith("_count", StringComparison.Ordinal) ? string.Concat(code.AsSpan(0, code.Length - "_count".Length), "_share_pct")
        : code.StartsWith("replies_", StringComparison.Ordinal) ? code + "_share_pct"
        : null;

    private static string Before(string near)
    {
        var text = Brackets().Replace(near, "");
        var kept = text.Where(c => c is not (CoveredText.Cover or '的' or '“' or '”' or '‘' or '’' or '"') && !char.IsWhiteSpace(c)).ToArray();
        return new string(kept).Replace("分别", "", StringComparison.Ordinal).TrimEnd(Fillers.ToCharArray());
    }

    private static string LastPart(string text, int from, int to) => text[Math.Max(from, to - (4 * Reach))..to];

    private static NumberToken Shift(NumberToken token, int by) =>
        token with { Start = token.Start + by, End = token.End + by, After = token.After + by };

    private static IEnumerable<(int Start, int End)> Sentences(string text, int from, int to)
    {
        var start = from;
        for (var i = from; i < to; i++)
        {
            if (text[i] is '。' or '；' or ';' or '!' or '！' or '?' or '？')
            {
                yield return (start, i);
                start = i + 1;
            }
        }

        if (start < to)
        {
            yield return (start, to);
        }
    }

    [GeneratedRegex(@"[(（][^()（）]{0,80}[)）]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"占[^,，]{0,24}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Share();

    [GeneratedRegex(@"上年(?!结转)|上一年(?!度?结转)|去年|同比|往年|历年|明年|下一年|力争|预计|环比", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})年", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Years();

    [GeneratedRegex(@"复议(?:案件|案)?(?:和|、|及|与|以及|,|，)(?:提起)?(?:行政)?诉讼(?:案件|案)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BothDisputes();
}
