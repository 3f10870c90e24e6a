using System.Text.RegularExpressions;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Parts the lines of a table into blocks.</summary>
internal static partial class TextBlocks
{
    private const int LongestMark = 6;

    public static List<TextBlock> Of(IEnumerable<PlacedLine> lines)
    {
        var blocks = new List<TextBlock> { new() };
        foreach (var line in lines)
        {
            var open = blocks[^1];
            var atoms = TextAtom.Of(line);
            var from = FiguresFrom(atoms, open.ZoneLeft);
            if (from < atoms.Count)
            {
                if (open.Rows.Count >= TextBlock.MostRows)
                {
                    blocks.Add(open = new TextBlock());
                }

                open.AddRow(atoms[..from], atoms[from..]);
            }
            else if (open.Rows.Count == 0 && !(open.Head.Exists(IsTitle) && IsTitle(atoms)))
            {
                open.Head.Add(atoms);
            }
            else if (atoms.Exists(atom => atom.Box.Right > open.ZoneLeft + 1 || atom.Box.Left > open.LabelRight + atom.Row.Size) || IsTitle(atoms))
            {
                blocks.Add(new TextBlock());
                blocks[^1].Head.Add(atoms);
            }
            else
            {
                open.Labels.Add(atoms);
            }
        }

        foreach (var block in blocks)
        {
            if (block.Rows.Count > 0)
            {
                ReturnLabels(block);
            }
            else
            {
                TakeBlankRows(block);
            }
        }

        return blocks;
    }

    /// <summary>Whether a line is the name of a part of a table: an article of the regulations alone on its line.</summary>
    public static bool IsTitle(List<TextAtom> atoms) => Title().IsMatch(string.Concat(atoms.Select(atom => atom.Text)));

    // Lines behind the head's last words over the figures are the first lines of the first row's label.
    private static void ReturnLabels(TextBlock block)
    {
        while (block.Head.Count > 0 && !IsTitle(block.Head[^1])
            && block.Head[^1].TrueForAll(atom => atom.Box.Right < block.ZoneLeft && atom.Box.Left <= block.LabelRight))
        {
            block.Labels.Insert(0, block.Head[^1]);
            block.Head.RemoveAt(block.Head.Count - 1);
        }
    }

    // A named part without any figure: behind its heads come the labels of rows left blank.
    private static void TakeBlankRows(TextBlock block)
    {
        var heads = block.Head.Exists(IsTitle) ? block.Head.FindLastIndex(line => line.Count > 1) : -1;
        if (heads >= 0)
        {
            block.Labels.AddRange(block.Head.Skip(heads + 1).Where(line => !IsTitle(line)));
            block.Head.RemoveRange(heads + 1, block.Head.Count - heads - 1);
        }
    }

    // The figures of a line are the last of its atoms; in the columns of figures a short word may stand for one.
    private static int FiguresFrom(List<TextAtom> atoms, double zoneLeft)
    {
        var from = atoms.Count;
        while (from > 0 && atoms[from - 1].IsFigure)
        {
            from--;
        }

        var zone = atoms.FindIndex(atom => atom.Box.Left >= zoneLeft - 1);
        return zone >= 0 && zone < from && atoms.Skip(zone).Any(atom => atom.IsFigure) && atoms.Skip(zone).All(atom => atom.Text.Length <= LongestMark) ? zone : from;
    }

    [GeneratedRegex(@"^第[一二三四五六七八九十百]{1,4}条\S{0,12}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
