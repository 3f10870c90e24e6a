using System.Globalization;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Finds the straight lines along the axes in an SVG path.</summary>
internal static class PathLines
{
    /// <summary>A ruling drawn as a filled box is at most this thick; thicker is a cell's colour.</summary>
    private const double Thickest = 3;

    private const double Shortest = 3;

    private const double Askew = 0.6;

    private const double LargestGlyph = 40;

    /// <summary>The lines of a stroked path.</summary>
    public static IEnumerable<Ruling> Stroked(string data, Matrix matrix)
    {
        var subpaths = Subpaths(data, matrix).ToList();
        if (IsGlyph(subpaths))
        {
            yield break;
        }

        foreach (var points in subpaths)
        {
            for (var i = 1; i < points.Count; i++)
            {
                if (points[i].IsStraight && Along(points[i - 1], points[i]) is { } ruling)
                {
                    yield return ruling;
                }
            }
        }
    }

    /// <summary>The thin boxes of a filled path, each as the line in its middle.</summary>
    public static IEnumerable<Ruling> Filled(string data, Matrix matrix)
    {
        foreach (var points in Subpaths(data, matrix))
        {
            if (points.Count is < 4 or > 5 || points.Skip(1).Any(point => !point.IsStraight))
            {
                continue;
            }

            var box = new Box(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
            // Browsers mitre the ends of borders, so that the thin box is a trapezium.
            if (box.Height <= Thickest && box.Width > Math.Max(Shortest, box.Height))
            {
                yield return new Ruling(true, box.CentreY, box.Left, box.Right);
            }
            else if (box.Width <= Thickest && box.Height > Math.Max(Shortest, box.Width))
            {
                yield return new Ruling(false, box.CentreX, box.Top, box.Bottom);
            }
        }
    }

    // Bold type is often drawn as outlines, a character or a whole line of type at once: low, and no plain lines or boxes.
    private static bool IsGlyph(List<List<Point>> subpaths)
    {
        var all = subpaths.SelectMany(points => points).ToList();
        return all.Count > 0 && Height(all) < LargestGlyph
            && (Width(all) < LargestGlyph
                ? subpaths.Count > 1 || all.Count > 5 || all.Skip(1).Any(p => !p.IsStraight)
                : subpaths.Any(IsContour));
    }

    private static bool IsContour(List<Point> points) =>
        Width(points) < LargestGlyph && (points.Count > 6 || points.Skip(1).Any(p => !p.IsStraight));

    private static double Width(List<Point> points) => points.Max(p => p.X) - points.Min(p => p.X);

    private static double Height(List<Point> points) => points.Max(p => p.Y) - points.Min(p => p.Y);

    private static Ruling? Along(Point from, Point to) =>
        Math.Abs(from.Y - to.Y) < Askew && Math.Abs(from.X - to.X) >= Shortest ? new Ruling(true, (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X))
        : Math.Abs(from.X - to.X) < Askew && Math.Abs(from.Y - to.Y) >= Shortest ? new Ruling(false, (from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y))
        : null;

    // Commands as cairo writes them: absolute M, L, C, H, V and Z.
    private static IEnumerable<List<Point>> Subpaths(string data, Matrix matrix)
    {
        var points = new List<Point>();
        var numbers = new List<double>();
        var command = ' ';
        double x = 0, y = 0;
        var (startX, startY) = (0.0, 0.0);
        foreach (var part in data.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length == 1 && char.IsAsciiLetter(part[0]))
            {
                command = part[0];
                numbers.Clear();
                if (command is 'Z' or 'z' && points.Count > 0)
                {
                    (x, y) = (startX, startY);
                    Add(straight: true);
                }

                continue;
            }

            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                yield break;
            }

            numbers.Add(number);
            switch (command)
            {
                case 'M' when numbers.Count == 2:
                    if (points.Count > 1)
                    {
                        yield return points;
                    }

                    points = [];
                    (x, y) = (startX, startY) = (numbers[0], numbers[1]);
                    Add(straight: false);
                    break;
                case 'L' when numbers.Count == 2:
                    (x, y) = (numbers[0], numbers[1]);
                    Add(straight: true);
                    break;
                case 'H':
                    x = number;
                    Add(straight: true);
                    break;
                case 'V':
                    y = number;
                    Add(straight: true);
                    break;
                case 'C' when numbers.Count == 6:
                    (x, y) = (numbers[4], numbers[5]);
                    Add(straight: false);
                    break;
            }
        }

        if (points.Count > 1)
        {
            yield return points;
        }

        void Add(bool straight)
        {
            var (shownX, shownY) = matrix.Apply(x, y);
            points.Add(new Point(shownX, shownY, straight));
            numbers.Clear();
        }
    }

    private readonly record struct Point(double X, double Y, bool IsStraight);
}
