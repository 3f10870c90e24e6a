using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>The four dates a report states of itself; what is masked or garbled is null.</summary>
internal static partial class DatesReader
{
    private const int SignOffLines = 10;

    /// <summary>Reads the dates.</summary>
    /// <param name="document">For its metadata.</param>
    /// <param name="lines">All lines: publication is stated outside the body.</param>
    /// <param name="body">The body's lines: sign-off and period are stated inside.</param>
    public static ReportDates Read(Document document, IReadOnlyList<TextLine> lines, IReadOnlyList<TextLine> body)
    {
        var period = Period(body);
        return new ReportDates(
            DateReader.First(document.Metadata.PublishedDate) ?? Stated(lines, Published()),
            SignOff(body) ?? DateReader.First(document.Metadata.DocumentDate)?.Date ?? Stated(lines, Drafted())?.Date,
            period?.Start,
            period?.End);
    }

    private static ChinaMoment? Stated(IReadOnlyList<TextLine> lines, Regex label)
    {
        foreach (var line in lines.Take(80).Concat(lines.Skip(Math.Max(80, lines.Count - 30))))
        {
            if (!line.Text.AsSpan().ContainsAny('期', '间'))
            {
                continue;
            }

            var match = label.Match(line.Text);
            if (match.Success && DateReader.First(line.Text.Substring(match.Index + match.Length, Math.Min(40, line.Text.Length - match.Index - match.Length))) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? SignOff(IReadOnlyList<TextLine> body)
    {
        for (var i = body.Count - 1; i >= Math.Max(0, body.Count - SignOffLines); i--)
        {
            if (DateReader.Whole(body[i].Text) is { } date)
            {
                return date;
            }

            if (UnitReader.Signed(body[i].Text) is { } signed)
            {
                return signed;
            }
        }

        return null;
    }

    private static (DateOnly Start, DateOnly End)? Period(IReadOnlyList<TextLine> body)
    {
        foreach (var line in body)
        {
            var at = line.Text.AsSpan().IndexOfAny("统期数");
            if (at >= 0 && PeriodWord().IsMatch(line.Text) && DateReader.Period(line.Text) is { } period)
            {
                return period;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:发布|公开|公布)(?:时间|日期)\s*[:：]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:成文|生成|印发)日期\s*[:：]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Drafted();

    [GeneratedRegex(@"统计|数据|期限|期间", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PeriodWord();
}
