using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Compares two versions of one report: the cells that differ, the statements with numbers that are gone, a note of correction that is new.</summary>
internal static partial class ReportVersions
{
    /// <summary>Cells that hold a number in both versions, another one in the later; a cell a person should look at first is left out.</summary>
    public static IReadOnlyList<(Figure Before, Figure After)> Cells(Report earlier, Report later) =>
    [
        .. later.Figures
            .Where(f => !f.IsNarrative() && f is { State: FigureState.Value, Doubt: null })
            .Select(after => (Before: earlier.Cell(after.Table, after.Row, after.Column), After: after))
            .Where(pair => pair.Before is { State: FigureState.Value, Doubt: null } before && before.Value != pair.After.Value)
            .Select(pair => (pair.Before!, pair.After)),
    ];

    /// <summary>
    /// Sentences that stood in the earlier version with one number and stand in the later, word for word, with another one. What was only
    /// added or left out is no change of what was said.
    /// </summary>
    public static IReadOnlyList<(TextSpan Before, TextSpan After)> Sentences(Report earlier, Report later)
    {
        var old = Spoken(earlier).ToLookup(s => Digits().Replace(s.Text, "#"), StringComparer.Ordinal);
        var kept = Spoken(later).ToList();
        var now = kept.Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        var found = new List<(TextSpan, TextSpan)>();
        foreach (var (span, text) in kept)
        {
            // A pattern met several times (a list of equal lines) cannot be paired for certain.
            var before = old[Digits().Replace(text, "#")].ToList();
            if (before.Count == 1 && before[0].Text != text && !now.Contains(before[0].Text))
            {
                found.Add((before[0].Span, span));
            }
        }

        return found;
    }

    /// <summary>A sentence of the later version that is not in the earlier one and says that something published was corrected, or null.</summary>
    public static TextSpan? Correction(Report earlier, Report later)
    {
        foreach (var span in Checking.Sentences.In(later.Text, TextSpan.FromBounds(0, later.Text.Length)))
        {
            var sentence = span.Length <= 400 ? span.Of(later.Text) : "";
            if (Corrected().IsMatch(sentence) && !Wish().IsMatch(sentence) && !earlier.Text.Contains(sentence, StringComparison.Ordinal))
            {
                return span;
            }
        }

        return null;
    }

    private static IEnumerable<(TextSpan Span, string Text)> Spoken(Report report) =>
        Checking.Sentences.In(report.Text, report.Body)
            .Where(span => span.Length is > 6 and <= 400 && !report.IsInTable(span))
            .Select(span => (Span: span, Text: span.Of(report.Text)))
            .Where(s => s.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    [GeneratedRegex("[0-9]+(?:[.][0-9]+)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"(?:更正|勘误|订正)(?:说明|公告|启事|声明|如下|为|[:：])|[特现予已作经据实](?:予|此|作|行|以)?(?:更正|勘误|订正|修正|更改|更为)|^(?:更正|勘误|订正)|(?:数据|数量|件数|表格|表[一二三]|报告|本页|内容)[^。]{0,30}(?:更正|订正|勘误|修正|改正|调整为|更改为|修订|改为|应为)|原(?:为|公布|公开|发布|填报|报|载|文|表)[^。]{0,40}(?:现|应|改|更|调整)|(?:修订|更新|更正|修正)版",
        RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Corrected();

    // 申请更正个人信息 and plans to correct are other matters.
    [GeneratedRegex("(?:申请|要求|请求|个人信息)[^，。]{0,6}更正|下一步|今后|明年|将(?:及时)?(?:更正|修正)|没有更正|未(?:作|予)?更正|无需更正", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Wish();
}
