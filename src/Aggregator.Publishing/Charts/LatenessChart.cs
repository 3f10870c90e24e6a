using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Charts;

/// <summary>Every unit's hand-in around its own deadline.</summary>
public static class LatenessChart
{
    private const double Row = 22;
    private const double NameWidth = 210;
    private const double StripHeight = 96;
    private const double HeadHeight = 56;
    private const double HeadingHeight = 26;
    private const double NarrowestBin = 8;
    private const double AxisLeft = 246;
    private const double AxisRight = 612;
    private const double PhoneInset = 16;
    private const double PhoneHead = 40;
    private const double PhoneRow = 40;
    private const string What = "报送日期与期限";
    private const string Description = "上部是各天报送的单位数，下部是各单位的报送日期距期限的天数。";
    private const string Note = "横轴是距期限的天数，0是期限当天，各单位按自己的期限计算；竖实线是期限，短虚线是本级更严的期限。期限为法律规定或经同意延长的最后一天。超出画面的标在边缘。";

    private static readonly (string, string, Hatching)[] Meanings =
    [
        ("按期", Palette.Blue, Hatching.None), ("按期但晚于本级期限（空心）", Palette.Blue, Hatching.Falling), ("逾期", Palette.Brown, Hatching.Rising),
        ("未报（虚线）", Palette.Black, Hatching.Level), ("日期存疑（空心）", Palette.Grey, Hatching.Falling),
    ];

    /// <summary>
    /// The sheets: one when all units fit. Else the first one shows how the days spread and names whom somebody has to look at; those that follow
    /// name everybody, group by group.
    /// </summary>
    public static IReadOnlyList<ChartSheet> Sheets(CitySnapshot snapshot)
    {
        var days = FilingDay.All(snapshot);
        var finding = LatenessFinding.Of("", days);
        var room = Room(finding);
        if (days.Count <= room)
        {
            return [Sheet(snapshot, finding, days, days, "", "") with { Groups = [.. days.Select(day => day.Group).Distinct(StringComparer.Ordinal)] }];
        }

        var remarkable = days.Where(day => day.IsRemarkable).ToList();
        var heading = remarkable.Count == 0 ? "没有单位逾期或未报；各单位的日期见后面各张"
            : string.Create(CultureInfo.InvariantCulture, $"逾期、未报等需要关注的{remarkable.Count}家{(remarkable.Count > room ? $"，先列{room}家" : "")}；全部单位见后面各张");
        List<ChartSheet> sheets = [Sheet(snapshot, finding, days, [.. remarkable.Take(room)], heading, "")];
        foreach (var group in days.GroupBy(day => day.Group, StringComparer.Ordinal).OrderBy(group => snapshot.Roster.Units.Select(unit => unit.Group).ToList().IndexOf(group.Key)))
        {
            var own = group.ToList();
            var of = LatenessFinding.Of(group.Key + "：", own);
            var parts = ChartFrame.Parts(own, Room(of));
            sheets.AddRange(parts.Select((part, i) => Sheet(snapshot, of, own, part, "", ChartFrame.SheetOf(i + 1, parts.Count)) with { Groups = [group.Key] }));
        }

        return sheets;
    }

    private static int Room(string finding) => (int)((ChartFrame.Tallest - ChartFrame.HeadHeight(finding) - HeadHeight - StripHeight - HeadingHeight - ChartFrame.NotesHeight(Note)) / Row);

    private static ChartSheet Sheet(CitySnapshot snapshot, string finding, IReadOnlyList<FilingDay> all, IReadOnlyList<FilingDay> shown, string heading, string number)
    {
        using var frame = new ChartFrame(snapshot, finding, What + number, Description);
        var svg = frame.Svg;
        var axis = new DayAxis(all, AxisLeft, AxisRight);
        frame.Swatches(frame.Top, Meanings);
        var top = frame.Top + HeadHeight;
        var rows = top + StripHeight + (heading.Length > 0 ? HeadingHeight : 10);
        svg.Text(frame.Start, top + 16, all.Count == 0 ? "没有应报送的单位。" : "各天报送的单位数");
        foreach (var (word, i) in Apart(all).Take(3).Select((word, i) => (word, i)))
        {
            svg.Text(frame.Start, top + 36 + (i * 18), "另有" + word, Palette.Faint);
        }

        Strip(svg, axis, all, top);
        if (heading.Length > 0)
        {
            svg.Text(frame.Start, rows - 6, Lettering.Fit(heading, frame.Room), bold: true);
        }

        svg.Line(axis.Deadline, rows, axis.Deadline, rows + (shown.Count * Row), Palette.Ink, 1.5);
        for (var i = 0; i < shown.Count; i++)
        {
            var y = rows + (i * Row);
            svg.Text(frame.Start, y + 16, ChartFrame.Label(snapshot, shown[i].Name, NameWidth), tip: shown[i].Name);
            Mark(svg, axis, shown[i], y + (Row / 2));
            svg.Text(AxisRight + 10, y + 16, shown[i].Short, bold: shown[i].IsOverdue, tip: shown[i].Text);
        }

        return new ChartSheet(ChartKind.Lateness, finding, frame.Finish(rows + (shown.Count * Row), Note), Table(heading.Length > 0 ? all : shown))
        {
            Narrow = Narrow(snapshot, finding, all, shown, heading, number),
        };
    }

    private static string Narrow(CitySnapshot snapshot, string finding, IReadOnlyList<FilingDay> all, IReadOnlyList<FilingDay> shown, string heading, string number)
    {
        using var frame = new ChartFrame(snapshot, finding, What + number, Description, ChartFrame.Phone);
        var (svg, end) = (frame.Svg, frame.Start + frame.Room);
        var axis = new DayAxis(all, frame.Start + PhoneInset, end - PhoneInset);
        var top = frame.Swatches(frame.Top, Meanings) + PhoneHead;
        Strip(svg, axis, all, top);
        var y = top + StripHeight + 4;
        foreach (var line in Apart(all).Select(word => "另有" + word).Append(heading).Where(line => line.Length > 0).SelectMany(line => Lettering.Wrap(line, frame.Room)))
        {
            svg.Text(frame.Start, y + 14, line);
            y += 20;
        }

        foreach (var day in shown)
        {
            svg.Line(frame.Start, y, end, y, Palette.Line);
            svg.Text(frame.Start, y + 16, ChartFrame.Label(snapshot, day.Name, frame.Room - 70), tip: day.Name);
            svg.Text(end, y + 16, day.Short, anchor: "end", bold: day.IsOverdue);
            svg.Line(axis.Deadline, y + 20, axis.Deadline, y + PhoneRow, Palette.Ink, 1.5);
            Mark(svg, axis, day, y + 30);
            y += PhoneRow;
        }

        return frame.Finish(y, all.Count == 0 ? "没有应报送的单位。" : Note);
    }

    private static IEnumerable<string> Apart(IReadOnlyList<FilingDay> all) =>
        all.Where(day => day.Days is null).GroupBy(day => day.State).OrderBy(state => state.Key).Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Key.ChineseName()}{state.Count()}家"));

    private static void Strip(SvgWriter svg, DayAxis axis, IReadOnlyList<FilingDay> all, double top)
    {
        axis.Draw(svg, top, top + StripHeight);
        svg.Text(axis.Deadline, top - 22, "期限", anchor: "middle", bold: true);
        var known = all.Where(day => day.Days is not null).ToList();
        var size = (int)Math.Ceiling(NarrowestBin / axis.DayWidth);

        // The last day in time and the first one late never share a bar.
        int BinOf(FilingDay day) => (int)Math.Floor((Math.Clamp(day.Days!.Value, axis.First + 1, axis.Last) - 1d) / size);
        var bins = known.GroupBy(BinOf).OrderBy(bin => bin.Key).ToList();
        var fullest = bins.MaxBy(bin => bin.Count());
        var most = fullest?.Count() ?? 0;
        var base0 = top + StripHeight - 16;
        foreach (var bin in bins)
        {
            var (from, to) = (axis.At((bin.Key * size) + 0.5), axis.At(((bin.Key + 1) * size) + 0.5));
            var y = base0;
            foreach (var part in bin.GroupBy(Look).OrderBy(part => part.Key.Hatching))
            {
                var height = Math.Max(2, (double)part.Count() / most * (StripHeight - 40));
                y -= height;
                svg.Bar(from + 0.5, y, Math.Max(1, to - from - 1), height, part.Key.Fill, part.Key.Hatching, string.Create(CultureInfo.InvariantCulture, $"{part.Count()}家"));
            }

            if (ReferenceEquals(bin, fullest))
            {
                // The deadline's line must not run through the number.
                var word = string.Create(CultureInfo.InvariantCulture, $"{most}家");
                var half = (Lettering.Width(word) / 2) + 4;
                var middle = (from + to) / 2;
                svg.Text(bin.Key < 0 ? Math.Min(middle, axis.Deadline - half) : Math.Max(middle, axis.Deadline + half), y - 3, word, anchor: "middle");
            }
        }

        svg.Line(axis.Left, base0, axis.Right, base0, Palette.Faint);
    }

    // A line from the deadline: to a disc in time, to a square late, dashed where nothing came.
    private static void Mark(SvgWriter svg, DayAxis axis, FilingDay day, double middle)
    {
        var (fill, _) = Look(day);
        if (day.LocalDay is { } local)
        {
            svg.Line(axis.At(local + 0.5), middle - 9, axis.At(local + 0.5), middle + 9, Palette.Faint, 1.5, "3 2");
        }

        if (day.Days is not { } days)
        {
            svg.Line(axis.Deadline, middle, day.IsOverdue ? axis.At(day.Overdue) : axis.Deadline, middle, fill, 2, "5 3");
            return;
        }

        svg.Line(axis.Deadline, middle, axis.At(days), middle, fill, 2);
        if (days > 0)
        {
            svg.Rectangle(axis.At(days) - 5, middle - 5, 10, 10, fill, tip: day.Text);
        }
        else
        {
            var isHollow = day.IsLocallyLate || day.State == FilingState.Doubtful;
            svg.Circle(axis.At(days), middle, isHollow ? 4.2 : 5, isHollow ? Palette.Paper : fill, fill, day.Text);
        }
    }

    private static (string Fill, Hatching Hatching) Look(FilingDay day) => day.State switch
    {
        FilingState.Late => (Palette.Brown, Hatching.Rising),
        FilingState.Missing => (Palette.Black, Hatching.Level),
        FilingState.NotAccepted => (Palette.Plum, Hatching.Crossed),
        FilingState.OnTime when !day.IsLocallyLate => (Palette.Blue, Hatching.None),
        FilingState.OnTime => (Palette.Blue, Hatching.Falling),
        _ => (Palette.Grey, Hatching.Falling),
    };

    private static ChartTable Table(IReadOnlyList<FilingDay> days) => new(
        "各单位的报送日期距期限的天数",
        ["单位", "组", "状态", "距期限", "本级期限"],
        [.. days.Select(day => (IReadOnlyList<string>)[
            day.Name, day.Group, day.State.ChineseName() + (day.IsLocallyLate ? "（晚于本级期限）" : ""), day.Text,
            day.LocalDay is { } local ? string.Create(CultureInfo.InvariantCulture, $"期限前{-local}天") : "—"])]);
}
