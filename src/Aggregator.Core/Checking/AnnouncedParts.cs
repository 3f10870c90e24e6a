using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// The parts the preface of an older report announces (本报告由概述、…、需要说明的事项和附表组成) and the report does not have. The contents
/// the Regulations of 2008 list are <see cref="EarlyContents"/>'; here stand those that only the report itself promises.
/// </summary>
internal static partial class AnnouncedParts
{
    private const int LongestPreface = 4000;

    /// <summary>A part that was promised.</summary>
    /// <param name="Code">Its section code.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Place">Where it is promised.</param>
    internal sealed record Part(string Code, string Name, TextSpan Place);

    /// <summary>What is announced and does not follow.</summary>
    public static IEnumerable<Part> Lacking(Report report)
    {
        if (report.Sections.FirstOrDefault(section => section.Level == 1) is not { } first)
        {
            yield break;
        }

        var end = Math.Min(first.HeadingSpan.Offset, report.Body.Offset + LongestPreface);
        foreach (var sentence in end > report.Body.Offset ? Sentences.In(report.Text, TextSpan.FromBounds(report.Body.Offset, end)) : [])
        {
            // One part named may be passing; a list of contents names several.
            var said = sentence.Of(report.Text);
            if (said.Count(letter => letter is '、') < 2 || !Announces().IsMatch(said))
            {
                continue;
            }

            var rest = TextSpan.FromBounds(sentence.End, Math.Max(sentence.End, Math.Min(report.Body.End, report.Text.Length)));
            if (Other().Match(said) is { Success: true } other && !Heads(report, "other", OtherHead()) && !OtherSaid().IsMatch(rest.Of(report.Text)))
            {
                yield return new("other", "需要说明的事项", new TextSpan(sentence.Offset + other.Index, other.Length));
            }

            if (Annex().Match(said) is { Success: true } annex && report.TablesFound.Count == 0 && report.TableSpans.Count == 0
                && !Heads(report, "annex", Annex()) && !Annex().IsMatch(rest.Of(report.Text)))
            {
                yield return new("annex", "附表", new TextSpan(sentence.Offset + annex.Index, annex.Length));
            }

            yield break;
        }
    }

    private static bool Heads(Report report, string code, Regex words) => report.Sections.Any(section => section.Code == code || words.IsMatch(section.Heading));

    [GeneratedRegex("^(?:包括|包含|分为|共分)|(?:报告|全文|正文|内容).{0,12}(?:由|包括|包含|分为|共分|分)|组成|(?:[二三四五六七八九十]|[2-9])个?部分", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Announces();

    [GeneratedRegex("(?:其[他它])?需要?(?:说明|报告)的(?:其[他它])?(?:有关)?(?:事项|情况|问题)|其[他它](?:有关|相关)?(?:事项|说明)|(?:相关|有关)?说明[与和及、]附", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Other();

    [GeneratedRegex("说明|其[他它]|附则|备注", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherHead();

    [GeneratedRegex("(?:无|没有|需要?|其[他它]).{0,8}(?:说明|报告)的?.{0,4}(?:事项|情况|问题)|其[他它]事项|情况说明|有关说明|相关说明|指标说明", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherSaid();

    [GeneratedRegex("附表|统计表|附件|附录", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Annex();
}
