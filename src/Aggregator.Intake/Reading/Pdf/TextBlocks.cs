namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Parts the lines of a table into blocks.</summary>
internal static class TextBlocks
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
            else if (open.Rows.Count == 0)
            {
                open.Head.Add(atoms);
            }
            else if (atoms.Exists(atom => atom.Box.Right > open.ZoneLeft + 1))
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
            ReturnLabels(block);
        }

        return blocks;
    }

    // Lines behind the head's last words over the figures are the first lines of the first row's label.
    private static void ReturnLabels(TextBlock block)
    {
        while (block.Rows.Count > 0 && block.Head.Count > 0 && block.Head[^1].TrueForAll(atom => atom.Box.Right < block.ZoneLeft))
        {
            block.Labels.Insert(0, block.Head[^1]);
            block.Head.RemoveAt(block.Head.Count - 1);
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
}
