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

    /// <summary>What a phone of 390 pixels leaves for a picture.</summary>
    public const double Phone = 340;

    private const double LineHeight = Lettering.Size * Lettering.Leading;
    private const double HeadLine = Lettering.Large * Lettering.Leading;
    private const int MostLines = 3;
    private const double PhoneMargin = 8;
    private const double SwatchWidth = 20;

    private readonly string _finding;
    private readonly string _description;
    private readonly double _width;

    /// <summary>Draws the head.</summary>
    /// <param name="night">The night.</param>
    /// <param name="finding">What the sheet shows.</param>
    /// <param name="what">What is drawn: the chart's name, the group, the sheet's number.</param>
    /// <param name="description">How to read it, a Chinese sentence.</param>
    /// <param name="width">How wide the picture is.</param>
    public ChartFrame(CitySnapshot night, string finding, string what, string description, double width = Width)
    {
        (_width, Start) = (width, width < Width ? PhoneMargin : Left);
        (_finding, _description) = (finding, $"{description}{AsOf(night)}，评分方案：{night.Scheme}。");
        var y = 10d;
        foreach (var line in Lettering.Wrap(finding, Room, Lettering.Large, width < Width ? MostLines * 2 : MostLines))
        {
            y += HeadLine;
            Svg.Text(Start, y, line, size: Lettering.Large, bold: true, tip: finding);
        }

        var city = Lettering.Fit(night.City, 200);
        Svg.Text(Start, y + LineHeight + 6, Lettering.Fit(string.Create(CultureInfo.InvariantCulture, $"{city}{night.Year}年度 · {what}"), Room), Palette.Faint, tip: night.City);
        Svg.Text(Start, y + (LineHeight * 2) + 6, Lettering.Fit($"{AsOf(night)} · 评分方案：{night.Scheme}", Room), Palette.Faint);
        Top = y + 6 + (LineHeight * 2) + 16;
    }

    /// <summary>The shapes.</summary>
    public SvgWriter Svg { get; } = new();

    /// <summary>The left edge of what is drawn.</summary>
    public double Start { get; }

    /// <summary>The room between the margins.</summary>
    public double Room => _width - (2 * Start);

    /// <summary>Where the head ends.</summary>
    public double Top { get; }

    /// <summary>How much the head of a sheet with this finding takes.</summary>
    public static double HeadHeight(string finding) =>
        10 + (Lettering.Wrap(finding, Right - Left, Lettering.Large, MostLines).Count * HeadLine) + 6 + (LineHeight * 2) + 16;

    /// <summary>How much the notes below a sheet take.</summary>
    public static double NotesHeight(params IEnumerable<string> notes) => notes.Sum(note => NoteLines(note, Right - Left).Count * LineHeight) + 22;

    /// <summary>Explains colours and hatchings, on as many lines as it takes, and gives the place behind the last one.</summary>
    public double Swatches(double y, IEnumerable<(string Word, string Fill, Hatching Hatching)> meanings)
    {
        var x = Start;
        foreach (var (word, fill, hatching) in meanings)
        {
            var shown = Lettering.Fit(word, Room - SwatchWidth - 6);
            var width = SwatchWidth + 6 + Lettering.Width(shown);
            if (x > Start && x + width > Start + Room)
            {
                (x, y) = (Start, y + 22);
            }

            Svg.Bar(x, y, SwatchWidth, 14, fill, hatching);
            Svg.Text(x + SwatchWidth + 6, y + 12, shown);
            x += width + 14;
        }

        return y + 20;
    }

    /// <summary>Writes the notes below the drawing and ends the sheet.</summary>
    public string Finish(double bottom, params IEnumerable<string> notes)
    {
        var y = bottom + 2;
        foreach (var line in notes.SelectMany(note => NoteLines(note, Room)))
        {
            y += LineHeight;
            Svg.Text(Start, y, line, Palette.Faint);
        }

        return Svg.Finish(_width, y + 16, _finding, _description);
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

    private static IReadOnlyList<string> NoteLines(string note, double room) => note.Length == 0 ? [] : Lettering.Wrap(note, room, most: 10);
}
