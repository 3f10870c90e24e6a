using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Looks for the unit a report is signed with, behind its text, and for what the page above it says instead.</summary>
internal static partial class SignOffReading
{
    private const int Longest = 44;

    private const int WithSpaces = 240;

    private const int Head = 1200;

    /// <summary>Whether a short line behind the text of the last section names an organ.</summary>
    public static bool NamesUnit(Report report, Unit unit)
    {
        foreach (var line in Lines(report.Text, BehindHeadings(report)))
        {
            // Spaces push a sign-off to the right.
            if (line.Length <= WithSpaces && !report.BeginsInTable(line.Offset) && IsUnit(line.Of(report.Text), report, unit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line there, in a table's foot too, bears the document's day: the head of a page may state it alone.</summary>
    public static bool BearsDate(Report report) => report.Dates.DocumentDate is { } date && Lines(report.Text, BehindHeadings(report)).Any(line =>
        line.Length is > 0 and <= WithSpaces && line.Of(report.Text) is var text && !text.Contains('。', StringComparison.Ordinal)
        && (DateReader.Whole(text) == date || UnitReader.Signed(text) == date || DateReader.First(text)?.Date == date));

    private static TextSpan BehindHeadings(Report report)
    {
        var from = report.Sections.Where(s => s.Level == 1 && s.Code is not ("" or "annex")).Select(s => s.HeadingSpan.End).DefaultIfEmpty(report.Body.Offset).Max();
        return TextSpan.FromBounds(Math.Min(from, report.Body.End), report.Body.End);
    }

    /// <summary>Whether nothing but the sign-off stands below a heading: a line that names the unit, a line with the day, no table.</summary>
    public static bool IsAllOf(Report report, Section section, Unit unit)
    {
        var lines = Lines(report.Text, section.BodySpan).Select(line => line.Of(report.Text).Trim()).Where(line => line.Length > 0 && !Buttons().IsMatch(line)).ToList();
        return lines.Count is > 0 and <= 3 && !report.TableSpans.Any(table => section.BodySpan.Offset <= table.Offset && table.Offset < section.BodySpan.End)
            && lines.TrueForAll(line => IsDay(line) || IsUnit(line, report, unit));
    }

    /// <summary>Whether the head of the page names who published it.</summary>
    public static bool IsPublisherStated(Report report) => Publisher().IsMatch(report.Text.AsSpan(0, Math.Min(report.Text.Length, Math.Max(Head, report.Body.Offset))));

    // 填报日期：2020年1月7日 as a workbook prints it, too.
    private static bool IsDay(string line) => DateReader.Whole(line) is not null || line.Length <= 24 && line.AsSpan().IndexOfAny('，', '。') < 0 && DateReader.First(line) is not null;

    private static bool IsUnit(string line, Report report, Unit unit)
    {
        var text = Labels().Replace(Date().Replace(string.Concat(LabelText.Simplified(line).Where(c => !char.IsWhiteSpace(c))), ""), "");
        return text.Length is >= 3 and <= Longest && text[^1] is not ('。' or '；') && text.AsSpan().IndexOfAny('，', '。') < 0
            && (OrganName.IsComplete(text) || text == report.StatedUnit || text == unit.Name || unit.Aliases.Contains(text)
                || (report.StatedUnit is { Length: > 3 } stated && text.Length <= stated.Length + 8 && text.Contains(stated, StringComparison.Ordinal)));
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan stretch)
    {
        var at = stretch.Offset;
        while (at < stretch.End)
        {
            var end = text.AsSpan(at, stretch.End - at).IndexOfAny('\n', '\r');
            end = end < 0 ? stretch.End : at + end;
            yield return TextSpan.FromBounds(at, end);
            at = end + 1;
        }
    }

    [GeneratedRegex(@"^(?:[【\[][^】\]]{1,6}[】\]]\s*)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Buttons();

    [GeneratedRegex(@"[（(]?(?:(?:19|20)[0-9]{2}|二[〇○零].{2})年.{0,12}$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:报告单位|填报单位|报送单位|编制单位|发布单位|单位名称|单位)?(?:[（(][^（()）]{1,8}[）)])?[:：]|[（(](?:公章|盖章|印章|章)[）)]$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Labels();

    [GeneratedRegex(@"(?:发布机构|发布单位|发文机关|发布机关|制发机关|公开主体|信息来源|来源|编制单位|责任部门)[\s]{0,3}[:：][\s]{0,6}[\u4e00-\u9fff]{3}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Publisher();
}
