using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>报送情况 of each group as stacked bars: in time, late, missing, not accepted, other.</summary>
public static class FilingChart
{
    private const int Width = 960;
    private const int Top = 112;
    private const int Row = 40;
    private const int BarLeft = 250;
    private const int BarWidth = 470;

    /// <summary>
    /// One SVG element without XML declaration. Each bar is its whole group, so that a group of eight reads as well as one of three hundred; the
    /// numbers of units stand in the bar and beside it. Its <c>title</c> states the counts in Chinese.
    /// </summary>
    public static string Svg(CitySnapshot snapshot)
    {
        var units = FilingList.Of(snapshot);
        var groups = FilingList.Groups(units);
        var all = FilingList.Count("全部", units);
        var rows = groups.Count > 1 ? [.. groups, all] : groups;
        var finding = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Year}年度：应报{all.Expected}家，按期{all.OnTime}家，逾期{all.Late}家，未报{all.Missing}家{Others(all)}");
        using var svg = new SvgWriter(Width, Top + (Math.Max(1, rows.Count) * Row) + 24, finding,
            string.Create(CultureInfo.InvariantCulture, $"各组单位年度报告报送情况的堆叠条形图。数据截至{snapshot.AsOf:yyyy-MM-dd}。"));
        svg.Text(24, 34, string.Create(CultureInfo.InvariantCulture, $"{TextWidth.Shorten(SafeText.OneLine(snapshot.City), 40)}{snapshot.Year}年度报告报送情况"), size: 20, bold: true, tip: snapshot.City);
        svg.Text(24, 60, finding, Palette.Faint);
        Legend(svg);
        for (var i = 0; i < rows.Count; i++)
        {
            Bar(svg, rows[i], Top + (i * Row), ReferenceEquals(rows[i], all));
        }

        if (rows.Count == 0)
        {
            svg.Text(24, Top + 24, "名单中没有本年度应报送的单位。", Palette.Faint);
        }

        return svg.Finish();
    }

    private static void Bar(SvgWriter svg, FilingCount row, int y, bool bold)
    {
        svg.Text(BarLeft - 12, y + 24, TextWidth.Shorten(SafeText.OneLine(row.Group), 30), anchor: "end", bold: bold, tip: row.Group);
        double x = BarLeft;
        foreach (var (name, count, fill, ink) in Parts(row))
        {
            var width = row.Expected == 0 ? 0 : (double)count / row.Expected * BarWidth;
            if (count > 0)
            {
                svg.Rectangle(x, y + 6, width, Row - 14, fill, "#ffffff", string.Create(CultureInfo.InvariantCulture, $"{row.Group}：{name}{count}家"));
                var label = count.ToString(CultureInfo.InvariantCulture);
                if (width >= 10 + (label.Length * 9))
                {
                    svg.Text(x + (width / 2), y + 24, label, ink, "middle", 13);
                }
            }

            x += width;
        }

        svg.Text(BarLeft + BarWidth + 14, y + 24, string.Create(CultureInfo.InvariantCulture, $"应报{row.Expected} 已报{row.Accepted} 逾期{row.Late} 未报{row.Missing}{(row.NotAccepted > 0 ? $" 未采纳{row.NotAccepted}" : "")}"), size: 13, bold: bold);
    }

    private static void Legend(SvgWriter svg)
    {
        double x = 24;
        foreach (var (name, _, fill, _) in Parts(new FilingCount("", 0, 0, 0, 0, 0, 0, 0)))
        {
            svg.Rectangle(x, 80, 12, 12, fill);
            svg.Text(x + 18, 91, name, Palette.Faint, size: 12);
            x += 42 + (TextWidth.Of(name) * 6.2);
        }
    }

    private static (string Name, int Count, string Fill, string Ink)[] Parts(FilingCount row) =>
    [
        ("按期", row.OnTime, Palette.Blue, "#ffffff"),
        ("逾期", row.Late, Palette.Orange, Palette.Ink),
        ("未报", row.Missing, Palette.Vermilion, "#ffffff"),
        ("未采纳", row.NotAccepted, Palette.Purple, Palette.Ink),
        ("其他（未到期、日期不明）", row.NotDue + row.Undated + row.Doubtful, Palette.Grey, Palette.Ink),
    ];

    private static string Others(FilingCount all)
    {
        (string Name, int Count)[] others = [("未到期", all.NotDue), ("日期不明", all.Undated), ("未采纳", all.NotAccepted), ("日期存疑", all.Doubtful), ("免报", all.Exempt)];
        return string.Concat(others.Where(o => o.Count > 0).Select(o => string.Create(CultureInfo.InvariantCulture, $"，{o.Name}{o.Count}家")));
    }
}
