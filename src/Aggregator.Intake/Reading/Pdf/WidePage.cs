namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Puts sheets that were cut from one wide table side by side again.</summary>
internal static class WidePage
{
    /// <summary>Texts that begin at one place are one text within so many points.</summary>
    private const double SamePlace = 1.5;

    /// <summary>The sheets from left to right as one page; its drawing takes the place of the first sheet's.</summary>
    public static PdfPage Of(List<CutPage> row, Dictionary<int, PageDrawing> drawings)
    {
        var words = new List<PdfWord>(row[0].Page.Words);
        var drawing = drawings.GetValueOrDefault(row[0].Page.Number);
        var places = Enumerable.Range(0, words.Count).ToDictionary(i => words[i]);
        double shift = 0;
        for (var i = 1; i < row.Count; i++)
        {
            var own = drawings.GetValueOrDefault(row[i].Page.Number);
            var cut = Cut(drawings.GetValueOrDefault(row[i - 1].Page.Number), own);
            shift += cut ?? row[i].Page.Width;
            foreach (var word in row[i].Words)
            {
                var begun = row[i - 1].Beside(word).Where(other => places.ContainsKey(other)).Select(other => places[other]).Distinct()
                    .Select(place => (Place: place, Shared: Shared(words[place], word, shift, cut is not null))).Where(other => other.Shared > 0).OrderByDescending(other => other.Shared).FirstOrDefault((Place: -1, Shared: 0));
                if (begun.Place < 0)
                {
                    places[word] = words.Count;
                    words.Add(new PdfWord(Moved(word.Box, shift), word.Text));
                    continue;
                }

                var whole = words[begun.Place];
                places[word] = begun.Place;
                words[begun.Place] = new PdfWord(whole.Box with { Right = Math.Max(whole.Box.Right, word.Box.Right + shift) }, whole.Text + word.Text[begun.Shared..]);
            }

            drawing = Together(drawing, own, shift);
        }

        if (drawing is not null)
        {
            drawings[row[0].Page.Number] = drawing;
        }

        return row[0].Page with { Width = row[0].Page.Width + shift, Words = words };
    }

    // How far right of the sheet before it a sheet goes on: its ruling lines begin where the other's end.
    private static double? Cut(PageDrawing? left, PageDrawing? right)
    {
        var ends = left?.Rulings.Where(line => line.IsHorizontal).Select(line => line.To).ToList();
        var begins = right?.Rulings.Where(line => line.IsHorizontal).Select(line => line.From).ToList();
        return ends is { Count: > 0 } && begins is { Count: > 0 } ? ends.Max() - begins.Min() : null;
    }

    // A text that runs over the cut is drawn on both sheets, cut off at the paper's edges.
    private static int Shared(PdfWord left, PdfWord right, double shift, bool isExact) =>
        right.Box.Left < 0 ? CutPage.Overlap(left.Text, right.Text)
            : isExact && Math.Abs(left.Box.Left - right.Box.Left - shift) < SamePlace && right.Text.StartsWith(left.Text, StringComparison.Ordinal) ? left.Text.Length
            : 0;

    private static PageDrawing? Together(PageDrawing? left, PageDrawing? right, double shift)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var both = new PageDrawing { LargestPicture = Math.Max(left.LargestPicture, right.LargestPicture), HasInk = left.HasInk || right.HasInk };
        left.Rulings.ForEach(both.Add);
        right.Rulings.ForEach(line => both.Add(line.IsHorizontal ? line with { From = line.From + shift, To = line.To + shift } : line with { At = line.At + shift }));
        return both;
    }

    private static Box Moved(Box box, double right) => box with { Left = box.Left + right, Right = box.Right + right };
}
