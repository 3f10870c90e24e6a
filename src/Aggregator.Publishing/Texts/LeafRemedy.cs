using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Publishing.Texts;

/// <summary>What would return points a leaf lost that no finding speaks of: by a rate, a share, a day or an absence. Says so where nothing would.</summary>
public static class LeafRemedy
{
    private const string FiguresOnly = "数字填写有误的，更正后重新报送；数字属实的，本年度无法补救，请在以后年度的办理中改进。";

    /// <summary>Chinese sentences; empty for a leaf that lost nothing or whose points a person gave.</summary>
    /// <param name="leaf">The leaf as it was scored.</param>
    /// <param name="scheme">What the scheme says of it; null where the scheme is not at hand.</param>
    /// <param name="report">The report the figures stand in, or null.</param>
    public static string Of(LeafScore leaf, SchemeLeaf? scheme, Report? report)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        if (leaf.Reviewed is not null || leaf.Points is not { } points || points >= leaf.Max)
        {
            return "";
        }

        return scheme?.Measure switch
        {
            "days-late-submitting" => "日期已过，本年度无法补救；登记的报送时间有误的，请附收文凭证提出异议。",
            "days-late-publishing" => "日期已过，本年度无法补救；登记的公布日期有误的，请附网页发布凭证提出异议。",
            "share-own-past" => Shared(scheme, points, "与本单位往年报告雷同的比例"),
            "share-peers" => Shared(scheme, points, "与其他单位报告雷同的比例"),
            "carried-over" or "reviews-corrected" or "suits-lost" => Rate(leaf, scheme, points, report),
            "publication-usable" => "修复失效的网页链接或附件后告知主管部门，下次处理时重新计分。",
            _ => $"按扣分原因改正后重新报送，本项最多可以得回{Text(leaf.Max - points)}分。",
        };
    }

    private static string Shared(SchemeLeaf scheme, decimal points, string what) => Next(scheme, points) is { UpTo: { } limit } next
        ? $"改写雷同的段落后重新报送，{what}不超过{Percent(limit)}的，本项得{Text(next.Points)}分。"
        : "改写雷同的段落后重新报送。";

    private static string Rate(LeafScore leaf, SchemeLeaf scheme, decimal points, Report? report)
    {
        if (report is null || Cases(leaf, report) is not var (all, against) || all <= 0)
        {
            return FiguresOnly;
        }

        var named = scheme.Measure == "carried-over" ? "结转下年度" : "结果纠正";
        if (scheme.Marking.Few is { } few && all < few.Below)
        {
            return $"{named}现为{Text(against)}件，每少1件多得{Text(few.Each)}分。{FiguresOnly}";
        }

        return Next(scheme, points) is { UpTo: { } limit } next
            ? $"比率不超过{Percent(limit)}，即{named}不超过{Text(Math.Floor(limit * all))}件（现为{Text(against)}件），本项得{Text(next.Points)}分。{FiguresOnly}"
            : FiguresOnly;
    }

    // What a rate is taken of, and what counts against the unit, added up over its blocks.
    private static (decimal All, decimal Against)? Cases(LeafScore leaf, Report report)
    {
        var (all, against) = (0m, 0m);
        foreach (var cell in leaf.Cells)
        {
            if (cell.Split('/') is not [var table, var row, var column] || report.Cell(table, row, column)?.Value is not { } value)
            {
                return null;
            }

            var sign = row is "new_received" or "carried_in" || column.EndsWith("_total", StringComparison.Ordinal) ? 1
                : column.EndsWith("_pending", StringComparison.Ordinal) ? -1
                : 0;
            all += sign * value;
            against += row == "carried_out" || column.EndsWith("_corrected", StringComparison.Ordinal) ? value : 0;
        }

        return (all, against);
    }

    private static MarkBand? Next(SchemeLeaf scheme, decimal points) =>
        scheme.Marking.Bands.Where(band => band.UpTo is not null && Math.Round(band.Points, 2, MidpointRounding.AwayFromZero) > points).MinBy(band => band.Points);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
