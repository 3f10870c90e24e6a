using System.Globalization;
using System.Text;

namespace Aggregator.Publishing.Charts;

/// <summary>Lines drawn over a colour, so that it is told from others without it.</summary>
internal enum Hatching
{
    None,
    Rising,
    Falling,
    Crossed,
    Level,
}

/// <summary>The paths of hatchings. A pattern of SVG would need an id, and ids clash when a picture stands on a page twice.</summary>
internal static class Hatchings
{
    private const double Step = 8;

    /// <summary>The path data of the lines within a rectangle; empty when there are none.</summary>
    public static string Path(Hatching hatching, double x, double y, double width, double height) => hatching switch
    {
        Hatching.Rising => Slanted(x, y, width, height, true),
        Hatching.Falling => Slanted(x, y, width, height, false),
        Hatching.Crossed => Slanted(x, y, width, height, true) + Slanted(x, y, width, height, false),
        Hatching.Level when width > 2 => Line(x, y + (height / 3), x + width, y + (height / 3)) + Line(x, y + (height * 2 / 3), x + width, y + (height * 2 / 3)),
        _ => "",
    };

    /// <summary>A stroke as path data.</summary>
    public static string Line(double x1, double y1, double x2, double y2) =>
        $"M{SvgWriter.Number(x1)} {SvgWriter.Number(y1)}L{SvgWriter.Number(x2)} {SvgWriter.Number(y2)}";

    private static string Slanted(double x, double y, double width, double height, bool isRising)
    {
        var path = new StringBuilder();
        for (var at = Step / 2; at < width + height; at += Step)
        {
            // A line at 45 degrees enters at the bottom or the left side and leaves at the top or the right one.
            var (fromX, fromY) = at <= width ? (at, height) : (width, height - (at - width));
            var (toX, toY) = at <= height ? (0d, height - at) : (at - height, 0d);
            path.Append(CultureInfo.InvariantCulture, $"{(isRising
                ? Line(x + width - fromX, y + fromY, x + width - toX, y + toY)
                : Line(x + fromX, y + fromY, x + toX, y + toY))}");
        }

        return path.ToString();
    }
}
