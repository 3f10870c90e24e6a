using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// What a report lists year by year (2008年公开20条，2009年公开31条，…) against the cumulative number it states: parts that are more than
/// it are always wrong; parts that are less only where the list says that it goes back to the beginning (…年以来) of what is counted.
/// </summary>
internal static partial class YearParts
{
    private const int FewestYears = 3;

    private const int MostSentences = 400;

    private sealed record Total(decimal Value, string Measure, TextSpan Place);

    public static IEnumerable<Contradiction> In(Report report)
    {
        var text = report.Text;
        var body = TextSpan.FromBounds(Math.Clamp(report.Body.Offset, 0, text.Length), Math.Clamp(report.Body.End, 0, text.Length));
        if (!Lists(text.AsSpan(body.Offset, body.Length)))
        {
            yield break;
        }

        List<Total>? totals = null;
        foreach (var sentence in Sentences.In(text, body).Take(MostSentences))
        {
            var said = sentence.Of(text);
            if (Parts(said) is not { } parts)
            {
                continue;
            }

            totals ??= [.. Totals(text, body)];
            var measure = parts[0].Groups["measure"].Value;
            var own = totals.Where(total => total.Measure == measure && !sentence.Contains(total.Place)).ToList();
            var values = parts.ConvertAll(part => Number(part));
            var sum = values.Sum();

            // A total that is one of the listed years is that year's, not the sum of all.
            if (own.Count == 0 || own.Exists(total => total.Value == sum || values.Contains(total.Value)))
            {
                continue;
            }

            var stated = own[0];
            if (sum > stated.Value || IsFromTheBeginning(report, sentence, parts[0].Groups["year"].Value))
            {
                yield return new("years/" + measure,
                    $"逐年所列{string.Join("、", values.Select(Text))}合计{Text(sum)}{measure}，与写明的总数{Text(stated.Value)}{measure}不符", [sentence, stated.Place], Text(sum), Text(stated.Value), stated.Value - sum);
            }
        }
    }

    private static bool Lists(ReadOnlySpan<char> text) => text.Count("年度") + text.Count("年公开") + text.Count("年主动") >= FewestYears;

    // Years one behind another, each with its own number of the same measure and nothing else between.
    private static List<Match>? Parts(string sentence)
    {
        var parts = Part().Matches(sentence).ToList();
        var years = parts.ConvertAll(part => part.Groups["year"].Value);
        return parts.Count >= FewestYears
            && parts.TrueForAll(part => part.Groups["measure"].Value == parts[0].Groups["measure"].Value)
            && parts.Zip(parts.Skip(1)).All(pair => pair.Second.Index - pair.First.Index - pair.First.Length <= 2)
            && (years.TrueForAll(year => !char.IsAsciiDigit(year[0])) || years.Distinct(StringComparer.Ordinal).Count() == years.Count)
            ? parts
            : null;
    }

    private static IEnumerable<Total> Totals(string text, TextSpan body)
    {
        for (var match = Cumulative().Match(text, body.Offset, body.Length); match.Success; match = match.NextMatch())
        {
            yield return new(Number(match), match.Groups["measure"].Value, new TextSpan(match.Index, match.Length));
        }
    }

    // The paragraph, or the heading it stands under, says since when: the first year listed, or masked ones.
    private static bool IsFromTheBeginning(Report report, TextSpan sentence, string first)
    {
        var section = report.Sections.LastOrDefault(s => s.HeadingSpan.Offset <= sentence.Offset);
        var from = section?.HeadingSpan.Offset ?? Math.Max(report.Body.Offset, sentence.Offset - 400);
        var before = report.Text.AsSpan(Math.Max(from, sentence.Offset - 400), sentence.End - Math.Max(from, sentence.Offset - 400)).ToString();
        return Since().Matches(before).Any(since => since.Groups["year"].Value == first || !char.IsAsciiDigit(first[0]));
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<year>[0-9]{4}|[XxＸ×*＊]{1,4})年度?(?:主动)?(?:公开|发布)[^，,。；;、\n0-9年]{0,12}?(?<n>[0-9][0-9,]{0,8})(?<measure>条|件|份|篇)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("(?:截[至止]|累计|以来)[^。；;\n]{0,40}?公开[^。；;，,\n0-9年]{0,16}?(?:共|计|总数为?|达) ?(?<n>[0-9][0-9,]{0,8}) ?(?<measure>条|件|份|篇)", RegexOptions.CultureInvariant)]
    private static partial Regex Cumulative();

    [GeneratedRegex("(?<year>[0-9]{4}|[XxＸ×*＊]{1,4})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:以来|起|开始)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Since();
}
