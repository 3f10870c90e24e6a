using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>The ranking of one group: scores as bars, and beside them the ranks with the bands that the data supports.</summary>
public static class RankingChart
{
    private const double Row = 24;
    private const double RankRight = 52;
    private const double NameLeft = 62;
    private const double NameWidth = 212;
    private const double BarLeft = 284;
    private const double BarWidth = 176;
    private const double ScoreRight = 512;
    private const double GradeLeft = 522;
    private const double BandLeft = 600;
    private const double BandWidth = 90;
    private const double PhoneName = 44;
    private const double PhoneBar = 112;
    private const double PhoneRow = 46;
    private const int MostGrades = 8;
    private const string Description = "横条是得分，按名次排列，并注明名次区间。";
    private const string PhoneNote = "左侧是名次，右侧是得分和名次区间；区间重叠时先后没有把握。▼表示等次受限。";
    private const string Note = "右侧：圆点是名次，横线是存疑的数字、未裁决的异议和指标分值的取法所能支撑的名次区间；区间重叠时先后没有把握。▼表示等次受限。";

    /// <summary>The sheets of a group, a large one on several.</summary>
    /// <param name="snapshot">The night.</param>
    /// <param name="group">A group's name as in <see cref="RankedUnit.Group"/>; one without units gives a sheet that says so.</param>
    public static IReadOnlyList<ChartSheet> Sheets(CitySnapshot snapshot, string group)
    {
        var units = snapshot.Ranking.Where(r => r.Group == group).ToList();
        var filing = FilingList.Of(snapshot).ToDictionary(f => f.Unit.Code, f => f.State, StringComparer.Ordinal);
        var finding = Finding(snapshot, group, units, filing);
        var scale = Math.Max(100, (double)units.Select(u => u.Score).DefaultIfEmpty(0).Max());
        var room = ChartFrame.Tallest - ChartFrame.HeadHeight(finding) - 24 - 56 - ChartFrame.NotesHeight(Note);
        var parts = ChartFrame.Parts(units, (int)(room / Row));
        return [.. parts.Select((part, i) => Sheet(i + 1, part))];

        ChartSheet Sheet(int number, IReadOnlyList<RankedUnit> shown)
        {
            var what = $"考核排名 · {SafeText.OneLine(group)}{ChartFrame.SheetOf(number, parts.Count)}";
            using var frame = new ChartFrame(snapshot, finding, what, Description);
            var top = frame.Top + 24;
            Axis(frame, top, shown.Count, scale, units.Count);
            for (var i = 0; i < shown.Count; i++)
            {
                Draw(frame.Svg, snapshot, shown[i], top + (i * Row), scale, units.Count, filing.TryGetValue(shown[i].Unit, out var state) ? state : null);
            }

            var bottom = top + (Math.Max(1, shown.Count) * Row);
            return new ChartSheet(ChartKind.Ranking, finding, frame.Finish(frame.Swatches(bottom + 14, Meanings(units)), Note), Table(snapshot, group, shown, filing))
            {
                Groups = [group],
                Narrow = Narrow(snapshot, finding, what, shown, units, scale, filing),
            };
        }
    }

    private static void Axis(ChartFrame frame, double top, int count, double scale, int of)
    {
        var (svg, bottom) = (frame.Svg, top + (Math.Max(1, count) * Row));
        svg.Text(RankRight, top - 10, "名次", Palette.Faint, "end");
        svg.Text(NameLeft, top - 10, "单位", Palette.Faint);
        for (var tick = 0; tick <= 100; tick += 25)
        {
            var x = BarLeft + (tick / scale * BarWidth);
            svg.Line(x, top - 4, x, bottom, Palette.Line);
            svg.Text(x, top - 10, tick.ToString(CultureInfo.InvariantCulture), Palette.Faint, "middle");
        }

        svg.Text(ScoreRight, top - 10, "得分", Palette.Faint, "end");
        svg.Text(GradeLeft, top - 10, "等次", Palette.Faint);
        svg.Text(BandLeft, top - 10, "1", Palette.Faint, "middle");
        svg.Text(BandLeft + (BandWidth / 2), top - 10, "名次区间", Palette.Faint, "middle");
        svg.Line(BandLeft, top - 4, BandLeft, bottom, Palette.Line);
        if (of > 1)
        {
            svg.Text(BandLeft + BandWidth, top - 10, of.ToString(CultureInfo.InvariantCulture), Palette.Faint, "middle");
            svg.Line(BandLeft + BandWidth, top - 4, BandLeft + BandWidth, bottom, Palette.Line);
        }

        if (count == 0)
        {
            svg.Text(NameLeft, top + 17, "本组没有单位。", Palette.Faint);
        }
    }

    private static void Draw(SvgWriter svg, CitySnapshot snapshot, RankedUnit unit, double y, double scale, int of, FilingState? state)
    {
        var name = ChartFrame.NameOf(snapshot, unit.Unit);
        var full = $"{name} {RankText(unit)} {Score(unit)}分 {unit.Grade}{string.Concat(unit.Caps.Select(c => " " + c))}";
        var (fill, hatching) = Palette.OfGrade(unit.Grade);
        svg.Text(RankRight, y + 17, unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "—", anchor: "end");
        svg.Text(NameLeft, y + 17, ChartFrame.Label(snapshot, name, NameWidth), tip: name);
        var length = Math.Clamp((double)unit.Score / scale, 0, 1) * BarWidth;
        svg.Bar(BarLeft, y + 5, length, Row - 10, fill, hatching, full);
        if (Absent(state) is { } word && length < BarWidth / 2)
        {
            svg.Text(BarLeft + length + 8, y + 17, word, Palette.Faint);
        }

        svg.Text(ScoreRight, y + 17, Score(unit), anchor: "end");
        var mark = unit.Caps.Count > 0 ? "▼" : "";
        svg.Text(GradeLeft, y + 17, Lettering.Fit(unit.Grade, mark.Length > 0 ? 52 : 65) + mark, tip: full);
        Band(svg, unit, y + (Row / 2), of);
    }

    private static void Band(SvgWriter svg, RankedUnit unit, double y, int of)
    {
        if (unit.Rank is not { } rank)
        {
            return;
        }

        double At(int place) => of <= 1 ? BandLeft : BandLeft + (Math.Clamp((place - 1d) / (of - 1), 0, 1) * BandWidth);
        if (unit.RankLow is { } low && unit.RankHigh is { } high && low != high)
        {
            svg.Path(Hatchings.Line(At(low), y, At(high), y) + Hatchings.Line(At(low), y - 4, At(low), y + 4) + Hatchings.Line(At(high), y - 4, At(high), y + 4), Palette.Ink, 1.5, tip: RankText(unit));
        }

        svg.Circle(At(rank), y, 3.5, Palette.Ink, tip: RankText(unit));
    }

    // Every grade once; a city with more names for grades than a line holds reads them in the rows.
    private static List<(string, string, Hatching)> Meanings(List<RankedUnit> units) =>
        [.. units.Select(u => SafeText.OneLine(u.Grade)).Distinct(StringComparer.Ordinal).OrderBy(Palette.OrderOf).Take(MostGrades).Select(grade => (Lettering.Fit(grade, 65), Palette.OfGrade(grade).Fill, Palette.OfGrade(grade).Hatching))];

    private static string Narrow(CitySnapshot snapshot, string finding, string what, IReadOnlyList<RankedUnit> shown, List<RankedUnit> all, double scale, Dictionary<string, FilingState> filing)
    {
        using var frame = new ChartFrame(snapshot, finding, what, Description, ChartFrame.Phone);
        var (svg, end) = (frame.Svg, frame.Start + frame.Room);
        var y = frame.Swatches(frame.Top, Meanings(all)) + 4;
        foreach (var unit in shown)
        {
            var (name, band) = (ChartFrame.NameOf(snapshot, unit.Unit), unit.RankLow == unit.RankHigh ? "" : $"区间{Between(unit)}");
            var (fill, hatching) = Palette.OfGrade(unit.Grade);
            svg.Line(frame.Start, y, end, y, Palette.Line);
            svg.Text(PhoneName - 8, y + 17, unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "—", anchor: "end", bold: true);
            svg.Text(PhoneName, y + 17, ChartFrame.Label(snapshot, name, end - PhoneName - 56), tip: name);
            svg.Text(end, y + 17, Score(unit), anchor: "end");
            svg.Bar(PhoneName, y + 26, Math.Clamp((double)unit.Score / scale, 0, 1) * PhoneBar, 12, fill, hatching);
            svg.Text(PhoneName + PhoneBar + 8, y + 37, Lettering.Fit(unit.Grade, 52) + (unit.Caps.Count > 0 ? "▼" : ""));
            svg.Text(end, y + 37, Absent(filing.TryGetValue(unit.Unit, out var state) ? state : null) ?? Lettering.Fit(band, end - PhoneName - PhoneBar - 76), Palette.Faint, "end");
            y += PhoneRow;
        }

        return frame.Finish(y, shown.Count == 0 ? "本组没有单位。" : PhoneNote);
    }

    private static ChartTable Table(CitySnapshot snapshot, string group, IReadOnlyList<RankedUnit> shown, Dictionary<string, FilingState> filing) => new(
        $"{group}：名次、名次区间、得分与等次",
        ["单位", "名次", "名次区间", "得分", "等次", "报送"],
        [.. shown.Select(unit => (IReadOnlyList<string>)[
            ChartFrame.NameOf(snapshot, unit.Unit), unit.Rank?.ToString(CultureInfo.InvariantCulture) ?? "—", Between(unit), Score(unit),
            unit.Grade + (unit.Caps.Count > 0 ? "（受限）" : ""), filing.TryGetValue(unit.Unit, out var state) ? state.ChineseName() : "—"])]);

    private static string? Absent(FilingState? state) => state is FilingState.Missing or FilingState.NotDue or FilingState.NotAccepted or FilingState.Exempt ? state.Value.ChineseName() : null;

    private static string Score(RankedUnit unit) => unit.IsUngraded() ? "—" : unit.Score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Between(RankedUnit unit) => unit is { RankLow: { } low, RankHigh: { } high } ? string.Create(CultureInfo.InvariantCulture, $"{low}–{high}") : "—";

    private static string RankText(RankedUnit unit)
    {
        var rank = unit.Rank is { } r ? string.Create(CultureInfo.InvariantCulture, $"第{r}名") : "不排名";
        return unit.RankLow is { } low && unit.RankHigh is { } high && low != high ? $"{rank}（{Between(unit)}）" : rank;
    }

    /// <summary>What the picture shows, in one sentence: <c>市政府部门：3家中1家未报，第一名教育局96.50分</c>.</summary>
    private static string Finding(CitySnapshot snapshot, string group, List<RankedUnit> units, Dictionary<string, FilingState> filing)
    {
        if (units.Count == 0)
        {
            return $"{group}：没有单位";
        }

        int In(FilingState state) => units.Count(u => filing.TryGetValue(u.Unit, out var own) && own == state);
        (string Name, int Count)[] absent = [("未报", In(FilingState.Missing)), ("未到期", In(FilingState.NotDue)), ("未采纳", In(FilingState.NotAccepted)), ("免报", In(FilingState.Exempt))];
        var parts = absent.Where(a => a.Count > 0).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Count}家{a.Name}")).ToList();
        var filed = string.Create(CultureInfo.InvariantCulture, $"{units.Count}家") + (parts.Count == 0 ? "全部报送" : "中" + string.Join('、', parts));
        // Who has no report leads nobody, not even a group of one.
        var first = units.Where(u => u is { Rank: 1, IsMissing: false }).ToList();
        var leader = first.Count switch
        {
            0 => units.TrueForAll(u => u.Rank is null) ? "本组不排名" : "没有可以评分的报告",
            1 => string.Create(CultureInfo.InvariantCulture, $"第一名{ChartFrame.NameOf(snapshot, first[0].Unit)}{first[0].Score:0.00}分"),
            _ => string.Create(CultureInfo.InvariantCulture, $"并列第一名{first.Count}家，{first[0].Score:0.00}分"),
        };
        return $"{group}：{filed}，{leader}";
    }
}
