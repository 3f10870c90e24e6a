using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>A heading that says a table follows (九、相关说明与统计附表) over a report that has none.</summary>
internal static partial class PromisedTables
{
    private const int FewestLines = 3;

    private const int LongestLine = 60;

    /// <summary>The last such heading, or null when no heading promises a table or when a table, or lines that end in figures, stand behind it.</summary>
    public static Section? Lacking(Report report) =>
        report.TablesFound.Count == 0 && report.TableSpans.Count == 0
        && report.Sections.LastOrDefault(section => Promise().IsMatch(section.Heading)) is { } last && LinesOfFigures(report, last.HeadingSpan.End) < FewestLines
            ? last
            : null;

    private static int LinesOfFigures(Report report, int from)
    {
        var count = 0;
        foreach (var line in report.Text.AsSpan(Math.Clamp(from, 0, report.Text.Length)).EnumerateLines())
        {
            var bare = line.Trim();
            count += bare.Length is > 0 and < LongestLine && char.IsAsciiDigit(bare[^1]) ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex("附表|统计表|指标统计", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Promise();
}
