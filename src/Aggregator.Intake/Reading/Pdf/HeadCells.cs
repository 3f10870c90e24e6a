namespace Aggregator.Intake.Reading.Pdf;

/// <summary>The cells of a table's head: lines of one text joined, the lowest over each column its own, those above over several.</summary>
internal static class HeadCells
{
    private const double SamePlace = 1.6;

    /// <summary>Lines of one text are at most so many type sizes apart, from middle to middle.</summary>
    private const double Leading = 1.5;

    /// <summary>Or as far as so many lines are in this head, when that is not more than so many type sizes.</summary>
    private const int Often = 4;
    private const double Widest = 2.6;
    private const int MostLines = 200;

    /// <summary>The texts over the columns of figures, each with its lines from top to bottom.</summary>
    public static List<List<TextAtom>> Stacks(IEnumerable<TextAtom> atoms)
    {
        var lines = atoms.OrderByDescending(atom => atom.Box.CentreY).ToList();
        var leading = LeadingOf(lines);
        var stacks = new List<List<TextAtom>>();
        // From below: a text over several columns stands farther above the lines of the one under it than these from each other.
        foreach (var atom in lines)
        {
            var below = stacks.Find(stack => IsAbove(stack, atom, leading));
            if (below is null)
            {
                stacks.Add([atom]);
            }
            else
            {
                below.Insert(0, atom);
            }
        }

        stacks.Reverse();
        return Parted(stacks);
    }

    /// <summary>The lowest stack over each column; what stands above them is over several.</summary>
    public static List<List<TextAtom>> Lowest(List<List<TextAtom>> stacks) =>
        [.. stacks.Where(stack => !stacks.Exists(other => other != stack && other[0].Box.CentreY > stack[^1].Box.CentreY
            && other.Exists(low => low.Box.Left < stack[^1].Box.Right && low.Box.Right > stack[^1].Box.Left)))];

    public static string Text(IEnumerable<TextAtom> stack) => Spaces.OneLine(string.Join('\n', stack.Select(atom => atom.Text)));

    public static Box BoxOf(IEnumerable<TextAtom> stack) => Box.Around(stack.Select(atom => atom.Box));

    private static bool IsAbove(List<TextAtom> stack, TextAtom atom, double leading)
    {
        var pitch = stack[0].Box.CentreY - atom.Box.CentreY;
        var own = stack.Count > 1 ? stack[1].Box.CentreY - stack[0].Box.CentreY : pitch;
        return pitch > 0 && pitch < Math.Max(Leading * atom.Row.Size, leading + SamePlace) && Math.Abs(pitch - own) < SamePlace && IsInLine(stack[0], atom);
    }

    private static bool IsInLine(TextAtom one, TextAtom other) =>
        Math.Abs(one.Box.CentreX - other.Box.CentreX) < SamePlace || Math.Abs(one.Box.Left - other.Box.Left) < SamePlace;

    // Lines set wide: the distance that many lines have to the next one in line with them.
    private static double LeadingOf(List<TextAtom> lines)
    {
        var pitches = lines.Take(MostLines).Select((low, i) => lines.Skip(i + 1).Where(high => high.Box.CentreY < low.Box.CentreY - 1 && IsInLine(high, low)).Select(high => low.Box.CentreY - high.Box.CentreY).DefaultIfEmpty(0).Min())
            .Where(pitch => pitch > 0).GroupBy(pitch => Math.Round(pitch)).Where(group => group.Count() >= Often).ToList();
        return pitches.Count == 0 ? 0 : pitches.Min(group => group.Average()) is var least && least < Widest * lines[0].Row.Size ? least : 0;
    }

    // A text over several columns may stand closely above the middle one: those beside it tell where the lowest row begins.
    private static List<List<TextAtom>> Parted(List<List<TextAtom>> stacks)
    {
        var lowest = Lowest(stacks);
        if (lowest.Count < 3)
        {
            return stacks;
        }

        var parted = stacks.ToList();
        foreach (var stack in lowest.Where(stack => stack.Count > 1))
        {
            var others = lowest.Where(other => other != stack).Select(other => (Top: other[0].Box.CentreY, Middle: (other[0].Box.CentreY + other[^1].Box.CentreY) / 2)).ToList();
            int Like(int from) => Math.Max(
                others.Count(other => Math.Abs(other.Middle - ((stack[from].Box.CentreY + stack[^1].Box.CentreY) / 2)) < SamePlace),
                others.Count(other => Math.Abs(other.Top - stack[from].Box.CentreY) < SamePlace));
            // Lines of one text get no wider; what stands over several columns is wider than those below. A single character is the rest of a head, never a head.
            var places = Enumerable.Range(1, stack.Count - 1)
                .Where(from => stack.Skip(from).Sum(atom => atom.Text.Length) > 1 && stack[from - 1].Box.Width > 1.3 * stack.Skip(from).Max(atom => atom.Box.Width))
                .ToList();
            var best = places.Count == 0 ? 0 : places.MaxBy(Like);
            if (best > 0 && Like(best) > Math.Max(1, Like(0)))
            {
                parted.Remove(stack);
                parted.Add(stack.GetRange(0, best));
                parted.Add(stack.GetRange(best, stack.Count - best));
            }
        }

        return parted;
    }
}
