using System.Globalization;
using Aggregator.Core.Scoring;

namespace Aggregator.Server.Web;

/// <summary>The ranking as rows of a table for a spreadsheet.</summary>
public static class RankingCsv
{
    /// <summary>The headings.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["分组", "名次", "最好名次", "最差名次", "较上年升降", "单位代码", "单位", "报送情况", "得分", "失分", "等次", "等次受限的原因", "扣分问题"];

    /// <summary>A unit's row; a number that is not there is empty.</summary>
    public static IReadOnlyList<string?> Row(UnitLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var unit = line.Ranked!;
        return
        [
            unit.Group, Number(unit.Rank), Number(unit.RankLow), Number(unit.RankHigh), Number(line.Moved is { IsComparable: true } moved ? moved.FormerRank - moved.Rank : null),
            line.Unit.Code, line.Unit.Name, line.FilingName, unit.IsUngraded() ? null : Number(unit.Score), Number(RankWords.Lost(unit)),
            unit.Grade, string.Join('；', unit.Caps.Select(cap => cap.TrimEnd('。'))), Number(RankWords.Deductions(unit)),
        ];
    }

    private static string? Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
