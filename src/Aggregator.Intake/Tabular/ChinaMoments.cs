using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Intake.Tabular;

/// <summary>
/// Reads dates as clerks and spreadsheets write them: <c>2026-01-30</c>, <c>2026/1/30 17:20</c>, <c>2026年1月30日</c>, <c>20260130</c>,
/// <c>2026-01-30T23:59:59+08:00</c>. A time without offset is China's; other offsets are converted.
/// </summary>
internal static partial class ChinaMoments
{
    /// <summary>False when the text is no date, or no day of the calendar.</summary>
    public static bool TryParse(string text, out ChinaMoment moment)
    {
        moment = default;
        var match = Pattern().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success)
        {
            return false;
        }

        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var date = new DateOnly(year, month, day);
        if (!match.Groups["h"].Success)
        {
            moment = new ChinaMoment(date);
            return true;
        }

        var (hour, minute, second) = (Number(match, "h"), Number(match, "min"), Number(match, "s"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        var time = new TimeOnly(hour, minute, second);
        if (OffsetOf(match.Groups["zone"].Value) is not { } offset)
        {
            return false;
        }

        var inChina = date.ToDateTime(time) + (ChinaTime.Offset - offset);
        moment = new ChinaMoment(DateOnly.FromDateTime(inChina), TimeOnly.FromDateTime(inChina));
        return true;
    }

    /// <summary>A bare day; false for anything else.</summary>
    public static bool TryParseDay(string text, out DateOnly day)
    {
        // A spreadsheet may add midnight to a day.
        var isDay = TryParse(text, out var moment) && (moment.Time is null || moment.Time == TimeOnly.MinValue);
        day = moment.Date;
        return isDay;
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone.Length == 0)
        {
            return ChinaTime.Offset;
        }

        if (zone is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = (int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture));
        var offset = new TimeSpan(hours, minutes, 0);
        return hours > 14 || minutes > 59 ? null : zone[0] == '-' ? -offset : offset;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))(?:[T\s]\s*(?<h>[0-9]{1,2}):(?<min>[0-9]{2})(?::(?<s>[0-9]{2})(?:\.[0-9]{1,7})?)?)?\s*(?<zone>(?:[Zz]|[+-][0-9]{2}:?[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
