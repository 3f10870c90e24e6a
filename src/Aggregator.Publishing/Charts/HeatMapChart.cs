using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>Which share of its points each unit lost on each leaf of the scheme.</summary>
public static class HeatMapChart
{
    // Every page of a unit shows its group's mean, and a group may have a thousand units.
    private static readonly ConditionalWeakTable<CitySnapshot, ConcurrentDictionary<string, HeatRow?>> Means = [];

    private const double Row = 22;
    private const double Gap = 30;
    private const double NameWidth = 180;
    private const double CellsLeft = ChartFrame.Left + NameWidth + 8;
    private const double Widest = 30;
    private const double Narrowest = 18;
    private const double NamesHeight = 160;
    private const double LegendHeight = 30;

    // Of a scheme with few leaves the squares are narrower than the words that stand in their place.
    private const double SentenceWidth = 240;
    private const string Note = "格内数字是失分的成数（3＝失去约三成，不满一成写1），“全”＝全部失去；空白＝没有失分；斜线＝不计入；叉＝无法判断。";

    /// <summary>The sheets: one for the city when all units fit, else the groups one after another.</summary>
    public static IReadOnlyList<ChartSheet> Sheets(CitySnapshot snapshot)
    {
        var groups = snapshot.Ranking.GroupBy(unit => unit.Group, StringComparer.Ordinal).Select(group => (Name: group.Key, Rows: (IReadOnlyList<HeatRow>)[.. group.Select(unit => HeatRow.Of(snapshot, unit))])).ToList();
        var city = HeatMapFinding.Of("", Columns(snapshot.Ranking), [.. groups.SelectMany(group => group.Rows)]);
        var height = groups.Sum(group => (group.Rows.Count * Row) + Gap);
        if (height <= Room(city))
        {
            return Split(snapshot, city, [(groups, Columns(snapshot.Ranking))]);
        }

        return
        [
            .. groups.SelectMany(group =>
            {
                var columns = Columns(snapshot.Ranking.Where(unit => unit.Group == group.Name));
                var finding = HeatMapFinding.Of(group.Name + "：", columns, group.Rows);
                return Split(snapshot, finding, [.. ChartFrame.Parts(group.Rows, (int)((Room(finding) - Gap) / Row)).Select(part => (new List<(string, IReadOnlyList<HeatRow>)> { (group.Name, part) }, columns))]);
            }),
        ];
    }

    /// <summary>The unit's own row above the mean of its group; null when it is not in the ranking.</summary>
    public static ChartSheet? OfUnit(CitySnapshot snapshot, string unit)
    {
        if (snapshot.Ranking.FirstOrDefault(one => one.Unit == unit) is not { } ranked || ranked.Leaves.Count == 0)
        {
            return null;
        }

        var own = HeatRow.Of(snapshot, ranked);
        var mean = Means.GetOrCreateValue(snapshot).GetOrAdd(ranked.Group, name => MeanOf(snapshot, name));
        IReadOnlyList<HeatRow> rows = mean is null ? [own] : [own, mean];
        var columns = Columns([ranked]);
        // More leaves than a sheet is wide are those that cost most.
        if (columns.Count > MostColumns)
        {
            columns = [.. columns.OrderByDescending(column => own.Cells.GetValueOrDefault(column.Code).Points).Take(MostColumns)];
        }

        return Sheet(snapshot, HeatMapFinding.OfUnit(ranked, own), [("", rows)], columns, "", mean is null ? "" : "“本组平均”不满半成的不标。");
    }

    // A group of one has no mean.
    private static HeatRow? MeanOf(CitySnapshot snapshot, string group)
    {
        var units = snapshot.Ranking.Where(one => one.Group == group).ToList();
        return units.Count < 2 ? null : HeatRow.Mean("本组平均", [.. units.Select(one => HeatRow.Of(snapshot, one))]);
    }

    private static int MostColumns => (int)((ChartFrame.Right - CellsLeft) / Narrowest);

    private static List<HeatColumn> Columns(IEnumerable<RankedUnit> units) =>
        [.. units.SelectMany(unit => unit.Leaves).GroupBy(leaf => leaf.Code, StringComparer.Ordinal).Select(leaf => new HeatColumn(leaf.Key, leaf.First().Name))];

    private static double Room(string finding) => ChartFrame.Tallest - ChartFrame.HeadHeight(finding) - NamesHeight - 20 - LegendHeight - ChartFrame.NotesHeight(Note);

    private static List<ChartSheet> Split(CitySnapshot snapshot, string finding, List<(List<(string Name, IReadOnlyList<HeatRow> Rows)> Groups, List<HeatColumn> Columns)> parts)
    {
        var sheets = parts.SelectMany(part => ChartFrame.Parts(part.Columns, MostColumns).Select(columns => (part.Groups, Columns: columns))).ToList();
        return [.. sheets.Select((sheet, i) => Sheet(snapshot, finding, sheet.Groups, sheet.Columns, ChartFrame.SheetOf(i + 1, sheets.Count)))];
    }

    private static ChartSheet Sheet(CitySnapshot snapshot, string finding, List<(string Name, IReadOnlyList<HeatRow> Rows)> groups, IReadOnlyList<HeatColumn> columns, string number, string more = "")
    {
        using var frame = new ChartFrame(snapshot, finding, $"各项指标的失分{number}", "每行一个单位，每列一项指标，格内是失分的成数。");
        var svg = frame.Svg;
        var width = Math.Min(Widest, (ChartFrame.Right - CellsLeft) / Math.Max(1, columns.Count));
        Legend(svg, frame.Top);
        var names = columns.Select(column => $"{SafeText.OneLine(column.Code)} {SafeText.OneLine(column.Name)}").ToList();
        var y = frame.Top + LegendHeight + 8 + names.Select(name => Math.Min(NamesHeight, Lettering.Width(name))).DefaultIfEmpty(0).Max();
        for (var i = 0; i < columns.Count; i++)
        {
            svg.Text(CellsLeft + ((i + 0.5) * width) + 5, y, Lettering.Fit(names[i], NamesHeight), upright: true, tip: names[i]);
        }

        y += 4;
        foreach (var (group, rows) in groups)
        {
            if (group.Length > 0)
            {
                svg.Text(ChartFrame.Left, y + Gap - 8, Lettering.Fit(group, ChartFrame.Right - ChartFrame.Left), bold: true, tip: group);
                y += Gap;
            }

            var (from, to) = (y, y + (rows.Count * Row));
            svg.Path(string.Concat(Enumerable.Range(0, columns.Count + 1).Select(i => Hatchings.Line(CellsLeft + (i * width), from, CellsLeft + (i * width), to))) + Hatchings.Line(ChartFrame.Left, to, CellsLeft + (columns.Count * width), to), Palette.Line);
            foreach (var row in rows)
            {
                svg.Line(ChartFrame.Left, y, CellsLeft + (columns.Count * width), y, Palette.Line);
                svg.Text(ChartFrame.Left, y + 16, ChartFrame.Label(snapshot, row.Name, NameWidth), tip: row.Name);
                Draw(svg, row, columns, y, width);
                y += Row;
            }
        }

        if (groups.Sum(group => group.Rows.Count) == 0)
        {
            svg.Text(ChartFrame.Left, y + 17, "没有参加评分的单位。", Palette.Faint);
            y += Row;
        }

        return new ChartSheet(ChartKind.HeatMap, finding, frame.Finish(y + 4, Note + more), Table(groups, columns)) { Groups = [.. groups.Select(group => group.Name)] };
    }

    private static void Draw(SvgWriter svg, HeatRow row, IReadOnlyList<HeatColumn> columns, double y, double width)
    {
        if (row.Instead is { } instead)
        {
            var room = Math.Max(SentenceWidth, columns.Count * width);
            svg.Rectangle(CellsLeft, y + 1, room, Row - 2, Palette.Band);
            svg.Text(CellsLeft + 6, y + 16, Lettering.Fit(instead, room - 12), Palette.Faint);
            return;
        }

        var strokes = "";
        for (var i = 0; i < columns.Count; i++)
        {
            var x = CellsLeft + (i * width);
            var cell = row.Cells.TryGetValue(columns[i].Code, out var own) ? own : new HeatCell(null, 0, "na");
            switch (cell.Tenths)
            {
                case null:
                    strokes += Hatchings.Line(x + 2, y + Row - 2, x + width - 2, y + 2) + (cell.IsNotAssessable ? Hatchings.Line(x + 2, y + 2, x + width - 2, y + Row - 2) : "");
                    break;
                case > 0 and { } tenths:
                    Square(svg, x + (width / 2), y, Math.Min(width, Row), tenths);
                    break;
                default:
                    break;
            }
        }

        svg.Path(strokes, Palette.Grey, 1.2);
    }

    private static void Square(SvgWriter svg, double middle, double y, double size, int tenths)
    {
        var (fill, letter) = Palette.Losses[tenths switch { <= 3 => 0, <= 6 => 1, <= 9 => 2, _ => 3 }];
        svg.Rectangle(middle - (size / 2) + 1, y + 1.5, size - 2, Row - 3, fill, Palette.Faint);
        svg.Text(middle, y + 16, tenths == 10 ? "全" : tenths.ToString(CultureInfo.InvariantCulture), letter == Palette.Ink ? null : letter, "middle");
    }

    private static void Legend(SvgWriter svg, double y)
    {
        var x = ChartFrame.Left;
        foreach (var (tenths, word) in new[] { (2, "失一至三成"), (5, "四至六成"), (8, "七至九成"), (10, "全失") })
        {
            Square(svg, x + 9, y, 18, tenths);
            Next(word);
        }

        foreach (var (isCross, word) in new[] { (false, "不计入"), (true, "无法判断") })
        {
            svg.Rectangle(x, y + 1.5, 18, Row - 3, Palette.Paper, Palette.Faint);
            svg.Path(Hatchings.Line(x + 2, y + Row - 3, x + 16, y + 3) + (isCross ? Hatchings.Line(x + 2, y + 3, x + 16, y + Row - 3) : ""), Palette.Grey, 1.2);
            Next(word);
        }

        void Next(string word)
        {
            svg.Text(x + 24, y + 16, word);
            x += 42 + Lettering.Width(word);
        }
    }

    private static ChartTable Table(List<(string Name, IReadOnlyList<HeatRow> Rows)> groups, IReadOnlyList<HeatColumn> columns) => new(
        "失去的分数占该项指标满分的比例",
        ["单位", .. columns.Select(column => $"{column.Code} {column.Name}")],
        [.. groups.SelectMany(group => group.Rows).Select(row => (IReadOnlyList<string>)[
            row.Name,
            .. columns.Select(column => row.Instead is not null ? "未评" : row.Cells.TryGetValue(column.Code, out var cell) ? cell.Text : "不计入")])]);
}
