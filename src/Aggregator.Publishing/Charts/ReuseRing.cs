using System.Globalization;

namespace Aggregator.Publishing.Charts;

/// <summary>A place on the ring: a node, or the heading of a group.</summary>
/// <param name="Node">The node; null for a heading.</param>
/// <param name="Text">What is written beside it.</param>
/// <param name="IsRight">On which side of the ring it stands.</param>
/// <param name="X">Where, in the picture's units.</param>
/// <param name="Y">Likewise.</param>
internal sealed record RingPlace(ReuseNode? Node, string Text, bool IsRight, double X, double Y);

/// <summary>
/// Lays groups around an oval: down its right side, then up its left side. Every place is a line of its own, so that names stand beside
/// their points and never meet.
/// </summary>
internal sealed class ReuseRing
{
    public const double Middle = ChartFrame.Width / 2;
    public const double RadiusX = 132;
    private const double Row = 19;
    private const double MostPitch = 34;

    // A few units stand further apart: an oval, not a line.
    private const double Spread = 300;

    private ReuseRing(IReadOnlyList<RingPlace> places, double height, int groupsLeft, int nodesLeft) => (Places, Height, GroupsLeft, NodesLeft) = (places, height, groupsLeft, nodesLeft);

    /// <summary>All places.</summary>
    public IReadOnlyList<RingPlace> Places { get; }

    /// <summary>How high the oval is.</summary>
    public double Height { get; }

    /// <summary>Groups that found no room at all.</summary>
    public int GroupsLeft { get; }

    /// <summary>Nodes that found none.</summary>
    public int NodesLeft { get; }

    /// <summary>Lays out as many groups as there is room for, the first ones first; a group too large for all of it shows its first members.</summary>
    public static ReuseRing Of(IReadOnlyList<IReadOnlyList<ReuseNode>> groups, double top, double room)
    {
        var most = (int)(room / Row) * 2;
        var lines = new List<(ReuseNode? Node, string Text)>();
        var shownGroups = 0;
        for (var i = 0; i < groups.Count && lines.Count + 3 <= most; i++)
        {
            var shown = groups[i].Take(most - lines.Count - 3).ToList();
            if (shown.Count < groups[i].Count && i > 0)
            {
                break;
            }

            var drawn = shown.Count < groups[i].Count ? string.Create(CultureInfo.InvariantCulture, $"，画出{UnitsOf(shown)}家") : "";
            lines.Add((null, string.Create(CultureInfo.InvariantCulture, $"第{i + 1}组 {UnitsOf(groups[i])}家{drawn}")));
            lines.AddRange(shown.Select(node => ((ReuseNode?)node, node.Name)));
            shownGroups++;
        }

        var cut = Cut(lines, most / 2);
        var (right, left) = (lines.Take(cut).ToList(), UpTheLeft([.. lines.Skip(cut)]));
        var longer = Math.Max(1, Math.Max(right.Count, left.Count));
        var pitch = Math.Clamp(Spread / longer, Row, MostPitch);
        var height = longer * pitch;
        return new ReuseRing([.. Side(right, true), .. Side(left, false)], height, groups.Count - shownGroups, groups.Sum(UnitsOf) - lines.Count(line => line.Node is { IsTemplate: false }));

        IEnumerable<RingPlace> Side(List<(ReuseNode? Node, string Text)> side, bool isRight)
        {
            var start = top + ((height - (side.Count * pitch)) / 2) + (pitch / 2);
            return side.Select((line, i) =>
            {
                var y = start + (i * pitch);
                var off = (y - top - (height / 2)) / ((height / 2) + Row);
                var x = Math.Sqrt(Math.Max(0, 1 - (off * off))) * RadiusX;
                return new RingPlace(line.Node, line.Text, isRight, isRight ? Middle + x : Middle - x, y);
            });
        }
    }

    private static int UnitsOf(IReadOnlyList<ReuseNode> group) => group.Count(node => !node.IsTemplate);

    // Between two groups when one side does not grow too long by it, else in the middle of one.
    private static int Cut(List<(ReuseNode? Node, string Text)> lines, int most)
    {
        var half = (lines.Count + 1) / 2;
        var between = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => lines[i].Node is null && i <= most && lines.Count - i <= most).OrderBy(i => Math.Abs(i - half)).FirstOrDefault();
        return between > 0 && Math.Abs(between - half) <= lines.Count / 4 ? between : half;
    }

    // Read downwards, the left side has the last group on top, each under its own heading; what goes on from the right side stands at the foot.
    private static List<(ReuseNode? Node, string Text)> UpTheLeft(List<(ReuseNode? Node, string Text)> lines)
    {
        var blocks = new List<List<(ReuseNode? Node, string Text)>>();
        foreach (var line in lines)
        {
            if (line.Node is null || blocks.Count == 0)
            {
                blocks.Add([]);
            }

            blocks[^1].Add(line);
        }

        if (blocks.Count > 1 && blocks[0][0].Node is not null)
        {
            blocks[0].Insert(0, (null, "（右侧末组续）"));
        }

        blocks.Reverse();
        return [.. blocks.SelectMany(block => block)];
    }
}
