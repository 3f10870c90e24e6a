using System.Globalization;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.Charts;

/// <summary>One indicator over the years: a bar for each year that has a number, a struck gap for one that has none.</summary>
internal sealed class YearPanel(SvgWriter svg, double left, double top, double width, double height)
{
    private const double Head = 40;
    private const double Foot = 18;
    private const double LabelRoom = 16;

    private readonly double _bottom = top + height - Foot;

    private double PlotHeight => height - Head - Foot - LabelRoom;

    /// <summary>Draws the panel.</summary>
    public void Draw(YearIndicator indicator, IReadOnlyList<YearValue> values)
    {
        svg.Text(left, top + 13, Lettering.Fit(NameOf(indicator), width), bold: true, tip: NameOf(indicator));
        svg.Text(left, top + 31, Lettering.Fit(Last(indicator, values[^1]), width), Palette.Faint);
        var most = values.Select(value => value.Value ?? 0).DefaultIfEmpty(0).Max();
        var step = width / values.Count;
        var bar = Math.Min(30, step * 0.72);
        var marks = new List<(double X, double Y, string Text)>();
        for (var i = 0; i < values.Count; i++)
        {
            var x = left + ((i + 0.5) * step);
            if (values[i].Value is not { } number)
            {
                Blank(svg, x - (bar / 2), _bottom - PlotHeight, bar, PlotHeight, $"{values[i].Year.ToString(CultureInfo.InvariantCulture)}年：{TextOf(values[i])}");
                marks.Add((x, _bottom - PlotHeight - 4, ""));
                continue;
            }

            // A nought is a bar of no height on the line, and says so.
            var tall = most <= 0 ? 0 : Math.Max(0, (double)(number / most)) * PlotHeight;
            var (fill, hatching) = values[i].Fit == MappingFit.Weak ? (Palette.Grey, Hatching.Rising) : values[i].IsProvisional ? (Palette.Blue, Hatching.Falling) : (Palette.Blue, Hatching.None);
            svg.Bar(x - (bar / 2), _bottom - Math.Max(1.5, tall), bar, Math.Max(1.5, tall), fill, hatching, $"{values[i].Year.ToString(CultureInfo.InvariantCulture)}年：{TextOf(values[i])}");
            marks.Add((x, _bottom - tall - 4, Short(number)));
        }

        svg.Line(left, _bottom, left + width, _bottom, Palette.Faint);
        Numbers(marks, step);
        Years(values, step);
    }

    /// <summary>A gap.</summary>
    public static void Blank(SvgWriter svg, double x, double y, double width, double height, string? tip)
    {
        svg.Rectangle(x, y, width, height, Palette.Band, tip: tip);
        svg.Path(Hatchings.Line(x, y + height, x + width, y), Palette.Grey);
    }

    /// <summary>The indicator with its measure where it is not a count.</summary>
    public static string NameOf(YearIndicator indicator) => indicator.Measure == "件" ? indicator.Name : $"{indicator.Name}（{indicator.Measure}）";

    /// <summary>A number with thousands marked.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>A year's value in the table.</summary>
    public static string TextOf(YearValue value) => value switch
    {
        { Value: { } number } => Number(number) + (value.Fit == MappingFit.Weak ? "（参考）" : value.IsProvisional ? $"（暂定，已纳入{value.Included}/{value.Expected}）" : ""),
        { Fit: MappingFit.None } => "不列",
        { Included: 0 } => "没有数字",
        _ => "空白",
    };

    private static string Short(decimal value) => Math.Abs(value) switch
    {
        >= 100_000_000 => (value / 100_000_000).ToString("0.#", CultureInfo.InvariantCulture) + "亿",
        >= 10_000 => (value / 10_000).ToString("0.#", CultureInfo.InvariantCulture) + "万",
        _ => value.ToString("#,##0.#", CultureInfo.InvariantCulture),
    };

    private static string Last(YearIndicator indicator, YearValue last)
    {
        var year = last.Year.ToString(CultureInfo.InvariantCulture);
        return last.Value is not { } number ? $"{year}年{TextOf(last)}" : $"{year}年{Short(number)}" + last.Change switch
        {
            null => "",
            { Difference: 0 } => " 持平",
            { Rate: { } rate } change => $" {(change.Difference > 0 ? "↑" : "↓")}{(Math.Abs(rate) * 100).ToString("0.#", CultureInfo.InvariantCulture)}%",
            { } change => $" {(change.Difference > 0 ? "↑" : "↓")}{Short(Math.Abs(change.Difference))}{indicator.Measure}",
        };
    }

    // The last year and the highest first, then every other one that finds room beside those already there.
    private void Numbers(List<(double X, double Y, string Text)> marks, double step)
    {
        var order = Enumerable.Range(0, marks.Count).Where(i => marks[i].Text.Length > 0).OrderByDescending(i => i == marks.Count - 1).ThenBy(i => marks[i].Y).ThenByDescending(i => i);
        var taken = new List<(double From, double To)>();
        foreach (var i in order)
        {
            var half = (Lettering.Width(marks[i].Text) / 2) + 2;
            var x = Math.Clamp(marks[i].X, left + half, Math.Max(left + half, left + width - half));
            if (half * 2 > width || taken.Exists(other => x - half < other.To && x + half > other.From) || CoversTaller(marks, i, x, half, step))
            {
                continue;
            }

            taken.Add((x - half, x + half));
            svg.Text(x, marks[i].Y, marks[i].Text, anchor: "middle");
        }
    }

    // A number wider than its bar must not lie over a taller neighbour.
    private static bool CoversTaller(List<(double X, double Y, string Text)> marks, int at, double x, double half, double step) =>
        Enumerable.Range(0, marks.Count).Any(i => i != at && Math.Abs(marks[i].X - x) < half + (step * 0.36) && marks[i].Y < marks[at].Y - 1);

    private void Years(IReadOnlyList<YearValue> values, double step)
    {
        var every = (int)Math.Ceiling((Lettering.Width("2025") + 5) / step);
        for (var i = values.Count - 1; i >= 0; i -= every)
        {
            var half = Lettering.Width("2025") / 2;
            svg.Text(Math.Clamp(left + ((i + 0.5) * step), left + half, left + width - half), _bottom + 15, values[i].Year.ToString(CultureInfo.InvariantCulture), Palette.Faint, "middle");
        }
    }
}
