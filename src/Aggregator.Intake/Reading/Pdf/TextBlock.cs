namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A head and the rows under it: the part of a table with one set of columns.</summary>
internal sealed class TextBlock
{
    /// <summary>Rows of figures beyond this begin a block of their own.</summary>
    public const int MostRows = 300;

    public List<List<TextAtom>> Head { get; } = [];

    /// <summary>Atoms that are no figures of a row, line by line.</summary>
    public List<List<TextAtom>> Labels { get; } = [];

    /// <summary>The figures of each row, from left to right.</summary>
    public List<List<TextAtom>> Rows { get; } = [];

    /// <summary>Further lines of figures too long for their cell, by the atom above.</summary>
    public Dictionary<TextAtom, List<TextAtom>> Broken { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the labels beside figures end.</summary>
    public double LabelRight { get; private set; } = double.PositiveInfinity;

    /// <summary>Where the figures begin.</summary>
    public double ZoneLeft { get; private set; } = double.PositiveInfinity;

    public void AddRow(List<TextAtom> label, List<TextAtom> figures)
    {
        if (Rows.Count > 0 && IsBeside(Rows[^1], figures))
        {
            Join(Rows[^1], figures);
        }
        else if (Rows.Count > 0 && IsRest(Rows[^1], figures, label))
        {
            foreach (var rest in figures)
            {
                GoOn(Rows[^1].Find(above => IsOver(above, rest))!, rest);
            }
        }
        else
        {
            Rows.Add(figures);
            ZoneLeft = Math.Min(ZoneLeft, figures[0].Box.Left);
        }

        if (label.Count > 0)
        {
            LabelRight = Math.Max(double.IsInfinity(LabelRight) ? 0 : LabelRight, label[^1].Box.Right);
            Labels.Add(label);
        }
    }

    // Figures on two lines in some cells and on one, between them, in others.
    private static bool IsBeside(List<TextAtom> row, List<TextAtom> figures) =>
        row.Exists(one => figures.Exists(other => Math.Min(one.Box.Bottom, other.Box.Bottom) - Math.Max(one.Box.Top, other.Box.Top) > 0.25 * Math.Min(one.Box.Height, other.Box.Height)));

    private void Join(List<TextAtom> row, List<TextAtom> figures)
    {
        foreach (var figure in figures)
        {
            if (row.Find(above => IsOver(above, figure) && above.Text.Length > 1 && above.Text.All(IsOfNumber) && figure.Text.All(IsOfNumber)) is { } above)
            {
                GoOn(above, figure);
            }
            else
            {
                row.Add(figure);
            }
        }

        row.Sort((one, other) => one.Box.Left.CompareTo(other.Box.Left));
    }

    private void GoOn(TextAtom above, TextAtom rest)
    {
        if (!Broken.TryGetValue(above, out var lines))
        {
            Broken[above] = lines = [];
        }

        lines.Add(rest);
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is ',' or '.';

    // The last digits of figures too long for their cells, close below them, beside no label of their own.
    private static bool IsRest(List<TextAtom> above, List<TextAtom> figures, List<TextAtom> label) =>
        figures.Count <= above.Count
        && !label.Exists(atom => LabelRows.IsNumbered(atom.Text))
        && figures.TrueForAll(rest => rest.Text.All(IsOfNumber) && above.Exists(full =>
            IsOver(full, rest) && full.Text.Length >= 3 && rest.Text.Length < full.Text.Length && full.Text.All(IsOfNumber)
            && rest.Box.CentreY - full.Box.CentreY < 1.35 * full.Row.Size));

    private static bool IsOver(TextAtom above, TextAtom below) => above.Box.Left < below.Box.Right && above.Box.Right > below.Box.Left;
}
