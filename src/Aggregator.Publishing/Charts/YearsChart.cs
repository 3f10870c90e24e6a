using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>The main indicators over the years, each in a small picture of its own.</summary>
public static class YearsChart
{
    private const int MostYears = 20;
    private const int Across = 3;
    private const int AcrossPhone = 2;
    private const double Gap = 18;
    private const double PanelHeight = 158;
    private const string Leading = "new_received";
    private const string Note = "各图的纵轴从0起，高低只在本图内可比。没有数字的年度（没有报告、口径不同不能拆分或空白）打一条斜线，不是0；“暂定”表示还有单位没有纳入；“参考”表示口径相近，不与其他年度比较。";

    private static readonly string[] Main =
    [
        Leading, "granted", "partial", "total", "carried_out", "normative_document_issued", "licence_decisions", "penalty_decisions", "coercion_decisions",
        "admin_fee_amount", "review_total", "review_corrected", "suit_total", "suit_corrected",
    ];

    /// <summary>The city's sheet.</summary>
    public static ChartSheet Sheet(CitySnapshot snapshot) => Draw(snapshot, snapshot.Years(), "全市", "全市合计");

    /// <summary>A unit's own years: its reports are read as if it were a city of one.</summary>
    /// <param name="snapshot">The night.</param>
    /// <param name="unit">The unit's code.</param>
    /// <returns>Null when the roster has no such unit, or no year of it holds a number.</returns>
    public static ChartSheet? OfUnit(CitySnapshot snapshot, string unit)
    {
        if (snapshot.Roster.Find(unit) is not { } line)
        {
            return null;
        }

        // Whose figures belong to whom is a matter of the city's totals; here every report speaks for itself.
        var alone = line with { Kind = UnitKind.Bureau, Scope = ReportScope.OwnOrgan, Parent = null, IncludedIn = null, ValidFrom = null, ValidTo = null };
        var series = YearSeries.Compute(new Roster([alone]), [.. snapshot.Submissions.Where(submission => submission.Unit == unit)], snapshot.Calendar, snapshot.Year, []);
        return Panels(series).Count == 0 ? null : Draw(snapshot, series, SafeText.OneLine(line.Name), "本单位各年度");
    }

    private static List<YearRow> Panels(YearSeries series) =>
        [.. Main.Select(code => series.Rows.FirstOrDefault(row => row.Indicator.Code == code)).OfType<YearRow>().Where(row => row.Values.Any(value => value.Value is not null))];

    private static ChartSheet Draw(CitySnapshot snapshot, YearSeries series, string whose, string what)
    {
        var panels = Panels(series);
        var finding = Finding(series, panels, whose);
        return new ChartSheet(ChartKind.Years, finding, Picture(Across, ChartFrame.Width), Table(series, panels)) { Narrow = Picture(AcrossPhone, ChartFrame.Phone) };

        string Picture(int across, double wide)
        {
            using var frame = new ChartFrame(snapshot, finding, what, "每个小图是一项指标，每根竖条是一个年度。", wide);
            var top = Legend(frame);
            var width = (frame.Room - (Gap * (across - 1))) / across;
            for (var i = 0; i < panels.Count; i++)
            {
                var values = panels[i].Values.Skip(Math.Max(0, panels[i].Values.Count - MostYears)).ToList();
                new YearPanel(frame.Svg, frame.Start + (i % across * (width + Gap)), top + (i / across * PanelHeight), width, PanelHeight - 18).Draw(panels[i].Indicator, values);
            }

            if (panels.Count == 0)
            {
                frame.Svg.Text(frame.Start, top + 20, "还没有可以画出的数字。", Palette.Faint);
            }

            var lines = (panels.Count + across - 1) / across;
            return frame.Finish(top + (panels.Count == 0 ? 30 : lines * PanelHeight), Note);
        }
    }

    private static double Legend(ChartFrame frame)
    {
        var bottom = frame.Swatches(frame.Top, [("齐全", Palette.Blue, Hatching.None), ("暂定", Palette.Blue, Hatching.Falling), ("参考", Palette.Grey, Hatching.Rising)]);
        var x = frame.Start + (3 * (40 + Lettering.Width("齐全")));
        YearPanel.Blank(frame.Svg, x, frame.Top, 20, 14, null);
        frame.Svg.Text(x + 26, frame.Top + 12, "无数字");
        return bottom + 14;
    }

    private static ChartTable Table(YearSeries series, List<YearRow> panels)
    {
        // The newest year stands first, as on the page of the years.
        var years = series.Years.Reverse().ToList();
        return new ChartTable("主要指标的历年数字", ["指标", .. years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture))],
            [.. panels.Select(row => (IReadOnlyList<string>)[YearPanel.NameOf(row.Indicator), .. row.Values.Reverse().Select(YearPanel.TextOf)])]);
    }

    private static string Finding(YearSeries series, List<YearRow> panels, string whose)
    {
        if (panels.Count == 0)
        {
            return $"{whose}还没有可以画出的历年数字";
        }

        var row = panels[0];
        var last = row.Values[^1];
        var start = string.Create(CultureInfo.InvariantCulture, $"{last.Year}年{whose}{row.Indicator.Name}");
        if (last.Value is not { } now)
        {
            return start + "没有数字";
        }

        var change = last.Change switch
        {
            null when row.Values.Count == 1 => "，只有一个年度，没有可比的数字",
            null => "，上一年度没有可比的数字",
            { Difference: 0 } => "，与上年持平",
            { Difference: > 0 } more => $"，比上年增加{By(more, row.Indicator.Measure)}",
            { } less => $"，比上年减少{By(less, row.Indicator.Measure)}",
        };
        var sound = row.Values.Where(value => value is { Value: not null, Fit: MappingFit.Sound }).Select(value => value.Value!.Value).ToList();
        var extreme = sound.Count < 3 || last.Fit != MappingFit.Sound || sound.Count(value => value == now) > 1 ? ""
            : now == sound.Max() ? string.Create(CultureInfo.InvariantCulture, $"，为有可比数字的{sound.Count}年中最多")
            : now == sound.Min() ? string.Create(CultureInfo.InvariantCulture, $"，为有可比数字的{sound.Count}年中最少")
            : "";
        return $"{start}{YearPanel.Number(now)}{row.Indicator.Measure}{(series.Years[^1].IsProvisional ? "（暂定）" : "")}{change}{extreme}";
    }

    private static string By(YearChange change, string measure) =>
        YearPanel.Number(Math.Abs(change.Difference)) + measure + (change.Rate is { } rate ? $"（{(Math.Abs(rate) * 100).ToString("0.#", CultureInfo.InvariantCulture)}%）" : "");
}
