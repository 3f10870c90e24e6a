using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Days and years as Chinese texts write them. What is masked, cut or garbled is null: never guessed.</summary>
internal static partial class DateReader
{
    // A date with the widest spaces between its letters.
    private const int LongestLine = 100;

    /// <summary>The first full date in a text, with the time of day when one follows; null when there is none.</summary>
    public static ChinaMoment? First(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var match = FullDate().Match(Narrow(text));
        return match.Success ? Moment(match) : null;
    }

    /// <summary>The date a text consists of (a sign-off line, its spaces aside), or null.</summary>
    public static DateOnly? Whole(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var narrow = Narrow(text).Trim();
        var squeezed = string.Concat(narrow.Where(c => !char.IsWhiteSpace(c)));
        var match = FullDate().Match(squeezed);
        return match.Success && match.Length == squeezed.Length ? Moment(match)?.Date : null;
    }

    /// <summary>The date, with its time of day if there is one, that a line consists of; null when anything else stands in it.</summary>
    public static ChinaMoment? Alone(string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var narrow = Narrow(text).Trim();
        var match = FullDate().Match(narrow);
        return match.Success && match.Length == narrow.Length ? Moment(match) : null;
    }

    /// <summary>A year written 2023 or 二〇二三; null when it is no year of this age.</summary>
    public static int? YearOf(string text) =>
        ChineseNumber.Read(Narrow(text).Replace('Ｏ', '0').Replace('O', '0')) is >= 1990 and <= 2099 and var year ? (int)year : null;

    /// <summary>The reporting period a text states in full (2023年1月1日至2023年12月31日), or null.</summary>
    public static (DateOnly Start, DateOnly End)? Period(string text)
    {
        var match = PeriodText().Match(Narrow(text));
        if (!match.Success || YearOf(match.Groups["y"].Value) is not { } year)
        {
            return null;
        }

        var endYear = match.Groups["y2"].Success ? YearOf(match.Groups["y2"].Value) : year;
        var start = Day(year, match.Groups["m"].Value, match.Groups["d"].Value);
        var end = endYear is { } last ? Day(last, match.Groups["m2"].Value, match.Groups["d2"].Value) : null;
        return start is { } from && end is { } to && from <= to ? (from, to) : null;
    }

    private static ChinaMoment? Moment(Match match)
    {
        if (YearOf(match.Groups["y"].Value) is not { } year
            || Day(year, match.Groups["m"].Value, match.Groups["d"].Value) is not { } day)
        {
            return null;
        }

        return match.Groups["h"].Success
            && TimeOnly.TryParseExact(
                match.Groups["h"].Value.PadLeft(2, '0') + match.Groups["min"].Value + (match.Groups["s"].Success ? match.Groups["s"].Value : "00"),
                "HHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time)
            ? new ChinaMoment(day, time)
            : new ChinaMoment(day);
    }

    private static DateOnly? Day(int year, string month, string day) =>
        ChineseNumber.Read(month) is >= 1 and <= 12 and var m
        && ChineseNumber.Read(day) is var d && d >= 1 && d <= DateTime.DaysInMonth(year, (int)m)
            ? new DateOnly(year, (int)m, (int)d)
            : null;

    // Same length, one width for digits and colons, so that offsets stay.
    private static string Narrow(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                >= '０' and <= '９' => (char)(source[i] - '０' + '0'),
                '：' => ':',
                '－' or '—' or '–' => '-',
                _ => source[i],
            };
        }
    });

    [GeneratedRegex(
        @"(?<![0-9])(?<y>(?:19|20)[0-9]{2}|二[〇○零ＯO0][〇○零一二三四五六七八九ＯO0]{2})\s?[年./-]\s?(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?[月./-]\s?(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?![0-9])(?:\s?日)?(?:[\sT]{1,3}(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2}))?)?",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex FullDate();

    [GeneratedRegex(
        @"(?<y>(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年\s?(?<m>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?日?\s?(?:起|开始)?[,，、]?\s?(?:至|到|-|~|～)+\s?(?:(?<y2>(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年)?\s?(?<m2>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?<d2>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?日",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: PatternTime.Most)]
    private static partial Regex PeriodText();
}
