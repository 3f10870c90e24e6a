namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A stretch of a line no column can part: a figure, or characters with no gap between them.</summary>
internal sealed record TextAtom(TextRow Row, int Page)
{
    /// <summary>Glyph runs of one figure are closer than so many type sizes, figures of two columns farther.</summary>
    private const double OneFigure = 0.3;

    /// <summary>Characters of one label are closer than so many type sizes.</summary>
    private const double OneLabel = 0.3;

    /// <summary>A mark such as <c>/</c> and a figure are two cells, however narrow the gap.</summary>
    private const double OneMark = 0.02;

    public Box Box => Row.Box;

    public string Text => Row.Text;

    /// <summary>What stands in a cell for numbers: a figure, or a mark that there is none.</summary>
    public bool IsFigure { get; } = IsFigureText(Row.Text);

    /// <summary>The atoms of a line from left to right.</summary>
    public static List<TextAtom> Of(PlacedLine line) =>
        [.. line.Row.Pieces((left, right) => IsMark(left) != IsMark(right) ? OneMark : IsFigureText(left) && IsFigureText(right) ? OneFigure : OneLabel).Select(piece => new TextAtom(piece, line.Page))];

    /// <summary>Atoms of one line as one, for a label in several.</summary>
    public static TextAtom Joined(IEnumerable<TextAtom> atoms)
    {
        var list = atoms.ToList();
        return list.Count == 1 ? list[0] : new TextAtom(TextRow.Of(list.SelectMany(atom => atom.Row.Words))[0], list[0].Page);
    }

    /// <summary>Whether a text is a figure, or a mark such as <c>/</c> or <c>—</c> in the place of one.</summary>
    public static bool IsFigureText(string text) =>
        text.Length is > 0 and <= 20
        && (IsMark(text) || (text.Any(IsDigit) && text.All(c => IsDigit(c) || c is '.' or ',' or '，' or '+' or '-' or '－' or '−' or '%' or '％' or '．' or ' ') && (IsDigit(text[^1]) || text[^1] is '%' or '％')));

    private static bool IsMark(string text) => text is "/" or "／" or "\\" or "-" or "--" or "—" or "——" or "－" or "–" or "无";

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';
}
