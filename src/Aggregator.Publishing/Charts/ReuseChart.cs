using System.Globalization;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Charts;

/// <summary>Who shares text with whom: those who do around an oval, group by group, lines between them.</summary>
public static class ReuseChart
{
    // More lines than this are a patch of colour: then each unit keeps its strongest ones only.
    private const int MostEdges = 120;
    private const int EdgesEach = 2;
    private const decimal Strong = 0.6m;
    private const decimal Middling = 0.3m;
    private const double LegendHeight = 40;
    private const string Note = "圆点是单位，方块是已知范本；连线表示有雷同文字，名称后的百分比是本单位自撰文字中与最像的一份雷同的部分。相互有连线的为一组。是否抄袭由人判断。";

    /// <summary>The sheet of the night's year.</summary>
    public static ChartSheet Sheet(CitySnapshot snapshot)
    {
        var graph = ReuseGraph.Of(snapshot);
        var finding = Finding(snapshot, graph);
        using var frame = new ChartFrame(snapshot, finding, "报告之间的雷同", "单位排在椭圆上，同组相邻，连线表示报告有雷同文字，线越粗占自撰文字越多。");
        Legend(frame.Svg, frame.Top);
        var top = frame.Top + LegendHeight;
        var ring = ReuseRing.Of(graph.Groups, top, ChartFrame.Tallest - top - ChartFrame.NotesHeight(Note, "另有"));
        var places = ring.Places.Where(place => place.Node is not null).ToDictionary(place => place.Node!.Key, StringComparer.Ordinal);
        var edges = graph.Edges.Where(edge => places.ContainsKey(edge.A) && places.ContainsKey(edge.B)).ToList();
        foreach (var edge in edges.Count <= MostEdges ? edges : Strongest(edges, places))
        {
            Draw(frame.Svg, places[edge.A], places[edge.B], edge.Share, top + (ring.Height / 2));
        }

        foreach (var place in ring.Places)
        {
            Draw(frame.Svg, place, snapshot);
        }

        if (graph.Groups.Count == 0)
        {
            frame.Svg.Text(ChartFrame.Left, top + 20, "没有需要画出的雷同。", Palette.Faint);
        }

        return new ChartSheet(ChartKind.Reuse, finding, frame.Finish(top + Math.Max(30, ring.Height), Note, Left(ring, edges.Count)), Table(graph));
    }

    private static string Left(ReuseRing ring, int edges)
    {
        var nodes = ring.NodesLeft == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"另有{ring.NodesLeft}家{(ring.GroupsLeft > 0 ? $"（含较小的{ring.GroupsLeft}组）" : "")}没有画出，见表。");
        return nodes + (edges <= MostEdges ? "" : string.Create(CultureInfo.InvariantCulture, $"连线共{edges}条，每家只画占比最高的{EdgesEach}条。"));
    }

    // Among equals the nearest on the sheet: short lines cross fewer others.
    private static List<ReuseEdge> Strongest(List<ReuseEdge> edges, Dictionary<string, RingPlace> places)
    {
        var kept = edges.SelectMany(edge => new[] { (Of: edge.A, Edge: edge), (Of: edge.B, Edge: edge) }).GroupBy(one => one.Of, StringComparer.Ordinal)
            .SelectMany(own => own.OrderByDescending(one => one.Edge.Share).ThenBy(one => Far(one.Edge)).Take(EdgesEach)).Select(one => one.Edge).ToHashSet();
        return [.. edges.Where(kept.Contains)];

        double Far(ReuseEdge edge) => Math.Abs(places[edge.A].X - places[edge.B].X) + Math.Abs(places[edge.A].Y - places[edge.B].Y);
    }

    private static void Draw(SvgWriter svg, RingPlace from, RingPlace to, decimal share, double middle)
    {
        // The line bends inwards, so that two neighbours' line does not run along the names.
        var (x, y) = (((from.X + to.X) / 4) + (ReuseRing.Middle / 2), ((from.Y + to.Y) / 4) + (middle / 2));
        if (Math.Abs(from.Y - to.Y) < 120 && from.IsRight == to.IsRight)
        {
            (x, y) = (((from.X + to.X) / 2) + (from.IsRight ? -60 : 60), (from.Y + to.Y) / 2);
        }

        var path = $"M{SvgWriter.Number(from.X)} {SvgWriter.Number(from.Y)}Q{SvgWriter.Number(x)} {SvgWriter.Number(y)} {SvgWriter.Number(to.X)} {SvgWriter.Number(to.Y)}";
        var (stroke, width, dash) = Look(share);
        svg.Path(path, stroke, width, dash, $"{from.Text}与{to.Text}：{Percent(share)}");
    }

    private static void Draw(SvgWriter svg, RingPlace place, CitySnapshot snapshot)
    {
        var (x, y, anchor, room) = place.IsRight ? (place.X + 12, place.Y + 5, "start", ChartFrame.Right - place.X - 12) : (place.X - 12, place.Y + 5, "end", place.X - 12 - ChartFrame.Left);
        if (place.Node is not { } node)
        {
            svg.Text(x, y, Lettering.Fit(place.Text, room), anchor: anchor, bold: true);
            return;
        }

        if (node.IsTemplate)
        {
            svg.Rectangle(place.X - 6, place.Y - 6, 12, 12, Palette.Plum, Palette.Paper, node.Name);
        }
        else
        {
            svg.Circle(place.X, place.Y, 5, Palette.Blue, Palette.Paper, node.Name);
        }

        var share = node.Share is { } own ? " " + Percent(own) : "";
        svg.Text(x, y, ChartFrame.Label(snapshot, node.Name, room - Lettering.Width(share)) + share, anchor: anchor, tip: node.Name);
    }

    private static (string Stroke, double Width, string? Dash) Look(decimal share) => share switch
    {
        >= Strong => (Palette.Brown, 3, null),
        >= Middling => (Palette.Blue, 1.8, null),
        _ => (Palette.Grey, 1, "4 3"),
    };

    private static void Legend(SvgWriter svg, double y)
    {
        var x = ChartFrame.Left;
        foreach (var (word, share) in new[] { ("六成以上", Strong), ("三至六成", Middling), ("不足三成", 0m) })
        {
            var (stroke, width, dash) = Look(share);
            svg.Line(x, y + 8, x + 30, y + 8, stroke, width, dash);
            Next(36, word);
        }

        svg.Circle(x + 6, y + 8, 5, Palette.Blue);
        Next(18, "单位");
        svg.Rectangle(x, y + 2, 12, 12, Palette.Plum);
        Next(18, "范本");

        void Next(double by, string word)
        {
            svg.Text(x + by, y + 12, word);
            x += by + 18 + Lettering.Width(word);
        }
    }

    private static ChartTable Table(ReuseGraph graph) => new(
        "有雷同文字的单位",
        ["单位", "组", "占自撰文字", "最像的一份", "相连"],
        [.. graph.Groups.SelectMany((group, i) => group.Select(node => (IReadOnlyList<string>)[
            node.Name, string.Create(CultureInfo.InvariantCulture, $"第{i + 1}组"), node.Share is { } share ? Percent(share) : "—", node.With.Length > 0 ? node.With : "—", node.Degree.ToString(CultureInfo.InvariantCulture)]))]);

    private static string Finding(CitySnapshot night, ReuseGraph graph)
    {
        var units = graph.Groups.SelectMany(group => group).Where(node => !node.IsTemplate).ToList();
        if (units.Count == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{night.Year}年度没有发现与其他单位或范本雷同的报告");
        }

        var top = units.OrderByDescending(node => node.Share ?? 0).First();
        var largest = graph.Groups[0].Count(node => !node.IsTemplate);
        var worst = top.Share is not { } share ? "" : $"；占比最高的是{top.Name}，自撰文字的{Percent(share)}与{top.With}雷同";
        return string.Create(CultureInfo.InvariantCulture, $"{units.Count}家的报告与其他单位或范本雷同，分{graph.Groups.Count}组，最大一组{largest}家{worst}");
    }

    private static string Percent(decimal share) => share is > 0 and < 0.01m ? "不足1%" : Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";
}
