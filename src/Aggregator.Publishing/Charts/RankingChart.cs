using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>The ranking of one group as bars: rank and its band, name, score, grade.</summary>
public static class RankingChart
{
    private const int Width = 960;
    private const int Top = 108;
    private const int Row = 28;
    private const int BarLeft = 420;
    private const int BarWidth = 380;
    private const int NameWidth = 34;

    /// <summary>
    /// One SVG element without XML declaration, to be saved as a file or placed inside a page. Its <c>title</c> states the finding in
    /// Chinese. The height grows with the group; a long name is cut with an ellipsis and shown whole when pointed at.
    /// </summary>
    /// <param name="snapshot">The night.</param>
    /// <param name="group">A group's name as in <see cref="RankedUnit.Group"/>; one without units gives a picture that says so.</param>
    public static string Svg(CitySnapshot snapshot, string group)
    {
        var units = snapshot.Ranking.Where(r => r.Group == group).ToList();
        var filing = FilingList.Of(snapshot).ToDictionary(f => f.Unit.Code, f => f.State, StringComparer.Ordinal);
        var finding = Finding(snapshot, group, units, filing);
        var scale = Math.Max(100, (double)units.Select(u => u.Score).DefaultIfEmpty(0).Max());
        using var svg = new SvgWriter(Width, Top + (Math.Max(1, units.Count) * Row) + 44, finding, Description(snapshot));
        svg.Text(24, 34, string.Create(CultureInfo.InvariantCulture, $"{TextWidth.Shorten(SafeText.OneLine(snapshot.City), 30)}{snapshot.Year}年度报告考核排名 · {TextWidth.Shorten(SafeText.OneLine(group), 30)}"), size: 20, bold: true, tip: snapshot.City + " " + group);
        svg.Text(24, 60, TextWidth.Shorten(finding, 126), Palette.Faint, tip: finding);
        Axis(svg, scale, units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            Bar(svg, snapshot, units[i], Top + (i * Row), scale, filing.TryGetValue(units[i].Unit, out var state) ? state : null);
        }

        Legend(svg, units);
        return svg.Finish();
    }

    private static void Axis(SvgWriter svg, double scale, int count)
    {
        svg.Text(24, Top - 12, "名次", Palette.Faint, size: 12);
        svg.Text(BarLeft - 12, Top - 12, "单位", Palette.Faint, "end", 12);
        svg.Text(Width - 24, Top - 12, "得分 等次", Palette.Faint, "end", 12);
        for (var tick = 0; tick <= 100; tick += 20)
        {
            var x = BarLeft + (tick / scale * BarWidth);
            svg.Line(x, Top - 6, x, Top + (Math.Max(1, count) * Row) + 4, Palette.Line);
            svg.Text(x, Top - 12, tick.ToString(CultureInfo.InvariantCulture), Palette.Faint, "middle", 12);
        }

        if (count == 0)
        {
            svg.Text(BarLeft, Top + 19, "本组没有单位。", Palette.Faint);
        }
    }

    private static void Bar(SvgWriter svg, CitySnapshot snapshot, RankedUnit unit, int y, double scale, FilingState? state)
    {
        var name = SafeText.OneLine(snapshot.Roster.Find(unit.Unit)?.Name ?? unit.Unit);
        var score = unit.Score.ToString("0.00", CultureInfo.InvariantCulture);
        var full = $"{name} {RankText(unit)} {score}分 {unit.Grade}{string.Concat(unit.Caps.Select(c => " " + c))}";
        svg.Text(24, y + 19, RankText(unit), size: 13);
        svg.Text(BarLeft - 12, y + 19, TextWidth.ShortenMiddle(name, NameWidth), anchor: "end", tip: name);
        var length = Math.Clamp((double)unit.Score / scale, 0, 1) * BarWidth;
        svg.Rectangle(BarLeft, y + 5, length, Row - 10, Palette.OfGrade(unit.Grade), Palette.Faint, full);
        if (state is FilingState.Missing or FilingState.NotDue or FilingState.NotAccepted && length < BarWidth / 2)
        {
            svg.Text(BarLeft + length + 8, y + 19, state.Value.ChineseName(), Palette.Faint, size: 12);
        }

        svg.Text(Width - 24, y + 19, $"{score} {TextWidth.Shorten(SafeText.OneLine(unit.Grade), 10)}{(unit.Caps.Count > 0 ? "▼" : "")}", anchor: "end", tip: full);
    }

    private static void Legend(SvgWriter svg, List<RankedUnit> units)
    {
        var y = Top + (Math.Max(1, units.Count) * Row) + 16;
        double x = 24;
        foreach (var grade in units.Select(u => SafeText.OneLine(u.Grade)).Distinct(StringComparer.Ordinal).Take(8))
        {
            svg.Rectangle(x, y, 12, 12, Palette.OfGrade(grade), Palette.Faint);
            svg.Text(x + 18, y + 11, TextWidth.Shorten(grade, 12), Palette.Faint, size: 12);
            x += 34 + (TextWidth.Of(TextWidth.Shorten(grade, 12)) * 6);
        }

        svg.Text(Width - 24, y + 11, "名次后括号内为数据可支撑的名次区间；▼ 表示等次受限", Palette.Faint, "end", 12);
    }

    private static string RankText(RankedUnit unit)
    {
        var rank = unit.Rank is { } r ? string.Create(CultureInfo.InvariantCulture, $"第{r}名") : "不排名";
        return unit.RankLow is { } low && unit.RankHigh is { } high && low != high ? string.Create(CultureInfo.InvariantCulture, $"{rank}（{low}–{high}）") : rank;
    }

    /// <summary>What the picture shows, in one sentence: <c>市政府部门：3家中1家未报，第一名教育局96.50分</c>.</summary>
    private static string Finding(CitySnapshot snapshot, string group, List<RankedUnit> units, Dictionary<string, FilingState> filing)
    {
        if (units.Count == 0)
        {
            return $"{group}：没有单位";
        }

        int In(FilingState state) => units.Count(u => filing.TryGetValue(u.Unit, out var own) && own == state);
        (string Name, int Count)[] absent = [("未报", In(FilingState.Missing)), ("未到期", In(FilingState.NotDue)), ("未采纳", In(FilingState.NotAccepted))];
        var parts = absent.Where(a => a.Count > 0).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Count}家{a.Name}")).ToList();
        var filed = string.Create(CultureInfo.InvariantCulture, $"{units.Count}家") + (parts.Count == 0 ? "全部报送" : "中" + string.Join('、', parts));
        var first = units.Where(u => u.Rank == 1).ToList();
        var leader = first.Count switch
        {
            0 => "本组不排名",
            1 => string.Create(CultureInfo.InvariantCulture, $"第一名{snapshot.Roster.Find(first[0].Unit)?.Name ?? first[0].Unit}{first[0].Score:0.00}分"),
            _ => string.Create(CultureInfo.InvariantCulture, $"并列第一名{first.Count}家，{first[0].Score:0.00}分"),
        };
        return $"{group}：{filed}，{leader}";
    }

    private static string Description(CitySnapshot snapshot) =>
        string.Create(CultureInfo.InvariantCulture, $"横条图：{snapshot.Year}年度报告考核得分，按名次排列。数据截至{snapshot.AsOf:yyyy-MM-dd}，评分方案：{snapshot.Scheme}。");
}
