using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Charts;

/// <summary>报送情况 of each group as stacked bars: in time, late, missing, not accepted, other.</summary>
public static class FilingChart
{
    private const double Row = 36;
    private const double BarLeft = 210;
    private const double BarWidth = 250;
    private const string Note = "每条横条是一组的全部应报单位，右侧是家数。";

    private const int MostGroups = 24;

    /// <summary>
    /// The sheet of the city. Each bar is its whole group, so that a group of eight reads as well as one of three hundred; the
    /// numbers of units stand in the bar and beside it.
    /// </summary>
    public static ChartSheet Sheet(CitySnapshot snapshot)
    {
        var units = FilingList.Of(snapshot);
        var groups = FilingList.Groups(units);
        var all = FilingList.Count("全部", units);
        var finding = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Year}年度：应报{all.Expected}家，按期{all.OnTime}家，逾期{all.Late}家，未报{all.Missing}家{Others(all)}");
        using var frame = new ChartFrame(snapshot, finding, "各组报送情况", "各组单位年度报告报送情况的堆叠条形图。");
        IReadOnlyList<FilingCount> rows = groups.Count > 1 ? [.. groups.Take(MostGroups), all] : groups;
        var left = groups.Skip(MostGroups).ToList();
        frame.Swatches(frame.Top, Parts(new FilingCount("", 0, 0, 0, 0, 0, 0, 0)).Select(part => (part.Name, part.Fill, part.Hatching)));
        var top = frame.Top + 28;
        for (var i = 0; i < rows.Count; i++)
        {
            Bar(frame.Svg, rows[i], top + (i * Row), ReferenceEquals(rows[i], all));
        }

        if (rows.Count == 0)
        {
            frame.Svg.Text(ChartFrame.Left, top + 20, "名单中没有本年度应报送的单位。", Palette.Faint);
        }

        var more = left.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"另有{left.Count}组没有画出，计入“全部”，数字见表。");
        return new ChartSheet(ChartKind.Filing, finding, frame.Finish(top + (Math.Max(1, rows.Count) * Row), Note + more), Table(groups.Count > 1 ? [.. groups, all] : groups));
    }

    private static void Bar(SvgWriter svg, FilingCount row, double y, bool bold)
    {
        svg.Text(BarLeft - 12, y + 23, Lettering.Fit(row.Group, BarLeft - 12 - ChartFrame.Left), anchor: "end", bold: bold, tip: row.Group);
        var x = BarLeft;
        foreach (var (name, count, fill, hatching) in Parts(row))
        {
            var width = row.Expected == 0 ? 0 : (double)count / row.Expected * BarWidth;
            if (count > 0)
            {
                svg.Bar(x, y + 6, width, Row - 12, fill, hatching, string.Create(CultureInfo.InvariantCulture, $"{row.Group}：{name}{count}家"));

                // A white line between two colours keeps them apart for everybody.
                svg.Rectangle(x + width - 1, y + 6, 1, Row - 12, Palette.Paper);
            }

            x += width;
        }

        svg.Text(BarLeft + BarWidth + 12, y + 23, Lettering.Fit(Words(row), ChartFrame.Right - BarLeft - BarWidth - 12), bold: bold,
            tip: string.Create(CultureInfo.InvariantCulture, $"应报{row.Expected}家，已报{row.Accepted}家，逾期{row.Late}家，未报{row.Missing}家，未采纳{row.NotAccepted}家"));
    }

    private static string Words(FilingCount row)
    {
        (string Name, int Count)[] parts = [("逾期", row.Late), ("未报", row.Missing), ("未采纳", row.NotAccepted)];
        var said = string.Concat(parts.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $" {part.Name}{part.Count}")));
        return string.Create(CultureInfo.InvariantCulture, $"应报{row.Expected}{(said.Length > 0 ? said : row.Expected > 0 && row.OnTime == row.Expected ? " 全部按期" : "")}");
    }

    /// <summary>The parts of a bar in their order.</summary>
    internal static (string Name, int Count, string Fill, Hatching Hatching)[] Parts(FilingCount row) =>
    [
        ("按期", row.OnTime, Palette.Blue, Hatching.None),
        ("逾期", row.Late, Palette.Brown, Hatching.Rising),
        ("未报", row.Missing, Palette.Black, Hatching.Level),
        ("未采纳", row.NotAccepted, Palette.Plum, Hatching.Crossed),
        ("其他（未到期、日期不明）", row.NotDue + row.Undated + row.Doubtful, Palette.Grey, Hatching.Falling),
    ];

    private static ChartTable Table(IReadOnlyList<FilingCount> rows) => new(
        "各组报送情况（家）",
        ["组", "应报", "按期", "逾期", "未报", "未采纳", "未到期", "日期不明", "日期存疑", "免报"],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Group, .. new[] { row.Expected, row.OnTime, row.Late, row.Missing, row.NotAccepted, row.NotDue, row.Undated, row.Doubtful, row.Exempt }.Select(n => n.ToString(CultureInfo.InvariantCulture))])]);

    /// <summary>What else there is, so that the counts add up; empty where there is nothing.</summary>
    internal static string Others(FilingCount all)
    {
        (string Name, int Count)[] others = [("未到期", all.NotDue), ("日期不明", all.Undated), ("未采纳", all.NotAccepted), ("日期存疑", all.Doubtful), ("免报", all.Exempt)];
        return string.Concat(others.Where(o => o.Count > 0).Select(o => string.Create(CultureInfo.InvariantCulture, $"，{o.Name}{o.Count}家")));
    }
}
