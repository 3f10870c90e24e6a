using System.Globalization;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>Days as official letters write them.</summary>
public static class ChineseDays
{
    /// <summary><c>2026年1月31日</c>.</summary>
    public static string Chinese(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
