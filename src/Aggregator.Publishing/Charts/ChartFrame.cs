using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>
/// What every sheet has: the finding in large letters, what is shown, as of when and by which scheme. A sheet is 720 units wide and 1060 high
/// at most, which is the shape of A4 within its margins; 13 units are then 9.2 points.
/// </summary>
internal sealed class ChartFrame : IDisposable
{
    public const double Width = 720;
    public const double Left = 24;
    public const double Right = Width - Left;
    public const double Tallest = 1060;

    private const double LineHeight = Lettering.Size * Lettering.Leading;
    private const double HeadLine = Lettering.Large * Lettering.Leading;
    private const int MostLines = 3;

    private readonly string _finding;
    private readonly string _description;

    /// <summary>Draws the head.</summary>
    /// <param name="night">The night.</param>
    /// <param name="finding">What the sheet shows.</param>
    /// <param name="what">What is drawn: the chart's name, the group, the sheet's number.</param>
    /// <param name="description">How to read it, a Chinese sentence.</param>
    public ChartFrame(CitySnapshot night, string finding, string what, string description)
    {
        (_finding, _description) = (finding, $"{description}{AsOf(night)}，评分方案：{night.Scheme}。");
        var y = 10d;
        foreach (var line in Lettering.Wrap(finding, Right - Left, Lettering.Large, MostLines))
        {
            y += HeadLine;
            Svg.Text(Left, y, line, size: Lettering.Large, bold: true, tip: finding);
        }

        var city = Lettering.Fit(night.City, 200);
        Svg.Text(Left, y + LineHeight + 6, Lettering.Fit(string.Create(CultureInfo.InvariantCulture, $"{city}{night.Year}年度 · {what}"), Right - Left), Palette.Faint, tip: night.City);
        Svg.Text(Left, y + (LineHeight * 2) + 6, Lettering.Fit($"{AsOf(night)} · 评分方案：{night.Scheme}", Right - Left), Palette.Faint);
        Top = HeadHeight(finding);
    }

    /// <summary>The shapes.</summary>
    public SvgWriter Svg { get; } = new();

    /// <summary>Where the head ends.</summary>
    public double Top { get; }

    /// <summary>How much the head of a sheet with this finding takes.</summary>
    public static double HeadHeight(string finding) =>
        10 + (Lettering.Wrap(finding, Right - Left, Lettering.Large, MostLines).Count * HeadLine) + 6 + (LineHeight * 2) + 16;

    /// <summary>How much the notes below a sheet take.</summary>
    public static double NotesHeight(params IEnumerable<string> notes) => notes.Sum(note => NoteLines(note).Count * LineHeight) + 22;

    /// <summary>Writes the notes below the drawing and ends the sheet.</summary>
    public string Finish(double bottom, params IEnumerable<string> notes)
    {
        var y = bottom + 2;
        foreach (var line in notes.SelectMany(NoteLines))
        {
            y += LineHeight;
            Svg.Text(Left, y, line, Palette.Faint);
        }

        return Svg.Finish(Width, y + 16, _finding, _description);
    }

    public void Dispose() => Svg.Dispose();

    /// <summary>The words for one of several sheets; nothing for a single one.</summary>
    public static string SheetOf(int number, int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"（第{number}张，共{count}张）");

    /// <summary>Cuts a list into as few parts as hold <paramref name="most"/> at most, of nearly one size; an empty list is one part.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Parts<T>(IReadOnlyList<T> all, int most)
    {
        var count = Math.Max(1, (all.Count + most - 1) / most);
        return [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<T>)[.. all.Skip(i * all.Count / count).Take(((i + 1) * all.Count / count) - (i * all.Count / count))])];
    }

    /// <summary>A unit's name without control characters, or its code when the roster has lost it.</summary>
    public static string NameOf(CitySnapshot night, string unit) => SafeText.OneLine(night.Roster.Find(unit)?.Name ?? unit);

    /// <summary>
    /// A name on a line of this width. In a city most names begin with the city's: one that is too long goes without it before anything is cut out.
    /// </summary>
    public static string Label(CitySnapshot night, string name, double width)
    {
        var city = SafeText.OneLine(night.City);
        var isCitys = city.Length > 1 && name.StartsWith(city, StringComparison.Ordinal) && name.Length > city.Length + 1;
        return Lettering.Fit(isCitys && Lettering.Width(name) > width ? name[city.Length..] : name, width);
    }

    private static string AsOf(CitySnapshot night) => string.Create(CultureInfo.InvariantCulture, $"数据截至{night.AsOf:yyyy-MM-dd}");

    private static IReadOnlyList<string> NoteLines(string note) => note.Length == 0 ? [] : Lettering.Wrap(note, Right - Left, most: 4);
}
