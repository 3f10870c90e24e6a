using System.Globalization;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>An SVG transform: x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix None = new(1, 0, 0, 1, 0, 0);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>This transform after <paramref name="inner"/>.</summary>
    public Matrix After(Matrix inner)
    {
        var (e, f) = Apply(inner.E, inner.F);
        return new((A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B), (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D), e, f);
    }

    /// <summary>Reads <c>matrix(…)</c>, <c>translate(…)</c> or <c>scale(…)</c>; anything else is no transform.</summary>
    public static Matrix Of(string? text)
    {
        var open = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        if (open < 0)
        {
            return None;
        }

        var numbers = new List<double>();
        foreach (var part in text![(open + 1)..].Split([' ', ',', ')'], StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return None;
            }

            numbers.Add(number);
        }

        return (text[..open].Trim(), numbers) switch
        {
            ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
            ("translate", [var x, var y]) => new(1, 0, 0, 1, x, y),
            ("translate", [var x]) => new(1, 0, 0, 1, x, 0),
            ("scale", [var x, var y]) => new(x, 0, 0, y, 0, 0),
            ("scale", [var both]) => new(both, 0, 0, both, 0, 0),
            _ => None,
        };
    }
}
