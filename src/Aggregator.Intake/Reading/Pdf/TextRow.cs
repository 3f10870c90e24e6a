namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Words that stand on one line, from left to right.</summary>
internal sealed class TextRow
{
    private TextRow(List<PdfWord> words)
    {
        Words = words;
        Box = Box.Around(words.Select(word => word.Box));
        Size = words.Max(word => word.Box.Height) / BoxToType;
        Text = Joined(words);
    }

    /// <summary>A word's box is about this much higher than its type.</summary>
    private const double BoxToType = 1.2;

    /// <summary>Words share a line when their boxes overlap by more than this share of their height: a figure beside a label of two lines overlaps each by half.</summary>
    private const double SameLine = 0.6;

    /// <summary>Words that overlap by more than so many type sizes are two texts.</summary>
    private const double Overlapping = 0.1;

    /// <summary>Words that overlap by more are two texts printed on each other.</summary>
    private const double Overprint = 0.3;

    public IReadOnlyList<PdfWord> Words { get; }

    public Box Box { get; }

    /// <summary>The size of its type in points, about.</summary>
    public double Size { get; }

    public string Text { get; }

    /// <summary>Whether two of its words stand on each other.</summary>
    public bool HasOverprint => Words.Zip(Words.Skip(1)).Any(pair => pair.First.Box.Right - pair.Second.Box.Left > Overprint * Size);

    /// <summary>Lines from top to bottom. Words whose boxes overlap by most of their height share one; of words at one place the file's order holds.</summary>
    public static List<TextRow> Of(IEnumerable<PdfWord> words)
    {
        var rows = new List<TextRow>();
        var open = new List<PdfWord>();
        foreach (var word in words.OrderBy(word => word.Box.CentreY))
        {
            if (open.Count > 0 && !open.Exists(other => Overlap(other.Box, word.Box) >= SameLine))
            {
                rows.Add(Close(open));
            }

            open.Add(word);
        }

        if (open.Count > 0)
        {
            rows.Add(Close(open));
        }

        return rows;
    }

    /// <summary>Pieces of the line with gaps wider than so many type sizes between them.</summary>
    public IEnumerable<TextRow> Pieces(double gap) => Pieces((_, _) => gap);

    /// <summary>Pieces of the line; how many type sizes two words must be apart depends on what they are.</summary>
    public IEnumerable<TextRow> Pieces(Func<string, string, double> gap)
    {
        var open = new List<PdfWord>();
        foreach (var word in Words)
        {
            if (open.Count > 0 && (word.Box.Left - open[^1].Box.Right > gap(open[^1].Text, word.Text) * Size || IsOver(open[^1], word)))
            {
                yield return Close(open);
            }

            open.Add(word);
        }

        yield return Close(open);
    }

    /// <summary>The same line farther down.</summary>
    public TextRow Moved(double down) =>
        down == 0 ? this : new TextRow([.. Words.Select(word => new PdfWord(word.Box with { Top = word.Box.Top + down, Bottom = word.Box.Bottom + down }, word.Text))]);

    /// <summary>
    /// The words as text: runs of one number are joined, Chinese characters are written without spaces unless the gap is wide, other words
    /// are set apart.
    /// </summary>
    private static string Joined(List<PdfWord> words)
    {
        var text = words[0].Text;
        for (var i = 1; i < words.Count; i++)
        {
            var gap = (words[i].Box.Left - words[i - 1].Box.Right) * BoxToType * 2 / (words[i].Box.Height + words[i - 1].Box.Height);
            var (left, right) = (text[^1], words[i].Text[0]);
            var widest = Spaces.IsCjk(left) || Spaces.IsCjk(right) ? 1.5 : IsOfNumber(left) && IsOfNumber(right) ? 0.25 : 0.15;
            text = gap > widest ? text + " " + words[i].Text : text + words[i].Text;
        }

        return text;
    }

    // A label too long for its cell runs under the label or figure of the next one.
    private bool IsOver(PdfWord left, PdfWord right) =>
        left.Box.Right - right.Box.Left > Overlapping * Size;

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-' or '+';

    private static double Overlap(Box a, Box b) =>
        (Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)) / Math.Max(0.1, Math.Min(a.Height, b.Height));

    private static TextRow Close(List<PdfWord> open)
    {
        var row = new TextRow([.. open.OrderBy(word => word.Box.Left)]);
        open.Clear();
        return row;
    }
}
