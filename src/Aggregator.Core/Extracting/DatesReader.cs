using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>The four dates a report states of itself; what is masked or garbled is null.</summary>
internal static partial class DatesReader
{
    // A page is put on line some years later at the most; a date beyond is no day of publication.
    private const int YearsLater = 10;

    // What stands between a title and its text is a few lines: date, source, buttons.
    private const int LinesUnderTitle = 8;

    private const int LongestUnderTitle = 60;

    private const int LongestSign = 40;

    private const int SignOffLines = 10;

    /// <summary>Reads the dates.</summary>
    /// <param name="document">For its metadata.</param>
    /// <param name="lines">All lines: publication is stated outside the body.</param>
    /// <param name="body">The body's lines: sign-off and period are stated inside.</param>
    /// <param name="title">The title, under which a page may print its date without a label; null without one.</param>
    /// <param name="year">The report year for which such a date makes sense, or null.</param>
    public static ReportDates Read(Document document, IReadOnlyList<TextLine> lines, IReadOnlyList<TextLine> body, TitleFound? title = null, int? year = null)
    {
        var period = Period(body);
        var published = DateReader.First(document.Metadata.PublishedDate) ?? Stated(lines, Published());
        Provenance? place = null;
        if (published is null && document.Format == FileFormat.Html && UnderTitle(lines, title, year) is { } alone)
        {
            (published, place) = alone;
        }

        return Stating(document, lines, body, published, period) with { PublishedPlace = place };
    }

    private static ReportDates Stating(Document document, IReadOnlyList<TextLine> lines, IReadOnlyList<TextLine> body, ChinaMoment? published, (DateOnly Start, DateOnly End)? period) =>
        new(
            published,
            SignOff(body) ?? SignOffBeforeTables(body) ?? DateReader.First(document.Metadata.DocumentDate)?.Date ?? Stated(lines, Drafted())?.Date,
            period?.Start,
            period?.End);

    /// <summary>A date that is a line of its own between the title and the text: the page's day, in small print without a label.</summary>
    private static (ChinaMoment Date, Provenance Place)? UnderTitle(IReadOnlyList<TextLine> lines, TitleFound? title, int? year)
    {
        if (title is null || title.Span.Length == 0)
        {
            return null;
        }

        var seen = 0;
        foreach (var line in lines.SkipWhile(line => line.Span.Offset < title.TextStart))
        {
            if (++seen > LinesUnderTitle || line.Text.Length > LongestUnderTitle || line.Text.Contains('。', StringComparison.Ordinal) || FirstHeading().IsMatch(line.Text))
            {
                return null;
            }

            if (DateReader.Alone(line.Text) is { } date)
            {
                var isSensible = year is null || (date.Date.Year >= year && date.Date.Year <= year + YearsLater);
                return isSensible ? (date, new Provenance(line.Paragraph.Locator, line.Span)) : null;
            }
        }

        return null;
    }

    // Where a statistics table follows, the sign-off is the date under a unit's name behind the text, many lines before the end.
    private static DateOnly? SignOffBeforeTables(IReadOnlyList<TextLine> body)
    {
        DateOnly? last = null;
        var isText = false;
        for (var i = 0; i < body.Count; i++)
        {
            // A source and its day above the text are the page's.
            if (isText && body[i].Text.Length <= LongestSign && body[i - 1].Text.Length <= LongestSign
                && DateReader.Whole(body[i].Text) is { } date && OrganName.IsComplete(body[i - 1].Text.Trim()))
            {
                last = date;
            }

            isText |= body[i].Text.Contains('。', StringComparison.Ordinal);
        }

        return last;
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

    /// <summary>The period the body states in full, or null.</summary>
    public static (DateOnly Start, DateOnly End)? Period(IReadOnlyList<TextLine> body)
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

    [GeneratedRegex(@"^(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．]|[(（][一二三四五六七八九十]{1,2}[)）])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex FirstHeading();

    [GeneratedRegex(@"(?:发布|公开|公布)(?:时间|日期)\s*[:：]?\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Published();

    [GeneratedRegex(@"(?:成文|生成|印发)日期\s*[:：]?\s*", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Drafted();

    [GeneratedRegex(@"统计|数据|期限|期间", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PeriodWord();
}
