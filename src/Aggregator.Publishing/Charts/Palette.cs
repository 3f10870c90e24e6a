namespace Aggregator.Publishing.Charts;

/// <summary>
/// The colours. Each stands out from white by 3:1 at least, those that lie side by side differ in lightness, so that they survive a black and
/// white printer, and in hue as people see it who cannot tell red from green. A colour is never the only sign: a word, a number or a hatching goes with it.
/// </summary>
internal static class Palette
{
    public const string Paper = "#ffffff";
    public const string Ink = "#222222";
    public const string Faint = "#5f6368";
    public const string Line = "#d9dce1";
    public const string Band = "#f1f3f5";
    public const string Blue = "#2f7ebc";
    public const string Brown = "#8a3d00";
    public const string Black = "#1c1c1c";
    public const string Plum = "#9c2f6e";
    public const string Grey = "#8c8c8c";

    /// <summary>The grades of the default scheme, the best first: each darker than the one before.</summary>
    public static IReadOnlyList<(string Grade, string Fill, Hatching Hatching)> Grades { get; } =
    [
        ("优秀", "#2b9c8f", Hatching.None),
        ("良好", "#2b6fb5", Hatching.Rising),
        ("合格", "#7d4600", Hatching.Falling),
        ("基本合格", "#701238", Hatching.Crossed),
        ("不合格", "#141414", Hatching.Level),
    ];

    /// <summary>Steps of a share that is lost: up to a third, up to two thirds, less than all, all.</summary>
    public static IReadOnlyList<(string Fill, string Letter)> Losses { get; } = [("#dbe4f3", Ink), ("#4f6fb0", Paper), ("#2c3f7e", Paper), ("#14141f", Paper)];

    /// <summary>The place of a grade, the best first; one of another name comes last.</summary>
    public static int OrderOf(string grade) => Enumerable.Range(0, Grades.Count).FirstOrDefault(i => Grades[i].Grade == grade, Grades.Count);

    /// <summary>Colour and hatching of a grade; one of another name is grey.</summary>
    public static (string Fill, Hatching Hatching) OfGrade(string grade) =>
        Grades.FirstOrDefault(known => known.Grade == grade) is { Fill: not null } found ? (found.Fill, found.Hatching) : (Grey, Hatching.None);
}
