using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Finds what a report's own text says of 行政事业性收费, in 元. 信息处理费 is another thing and never taken for it.</summary>
internal static partial class StatedFees
{
    private const string Fee = "行政事业性收费";
    private const int Reach = 40;
    private const int Most = 20;

    /// <summary>The amounts behind the words, in 元, with their places, in order; tables are left out.</summary>
    public static IEnumerable<(decimal Yuan, TextSpan Place)> In(Report report)
    {
        var at = report.Body.Offset;
        for (var found = 0; found < Most && at < report.Body.End && report.Text.IndexOf(Fee, at, report.Body.End - at, StringComparison.Ordinal) is >= 0 and var start; found++)
        {
            at = start + Fee.Length;
            var place = new TextSpan(start, Math.Min(Fee.Length + Reach, report.Body.End - start));
            if (report.BeginsInTable(start))
            {
                continue;
            }

            var words = place.Of(report.Text);
            if (Amount().Match(words) is { Success: true } amount && !words[..amount.Index].Contains("处理费", StringComparison.Ordinal)
                && decimal.TryParse(amount.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            {
                yield return (number * amount.Groups[2].Value switch { "亿元" => 100_000_000m, "万元" => 10_000m, _ => 1m }, new TextSpan(start, amount.Index + amount.Length));
            }
        }
    }

    [GeneratedRegex(@"([0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?)(亿元|万元|元)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();
}
