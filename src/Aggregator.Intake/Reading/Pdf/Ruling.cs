namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A drawn line along one axis, in points: at <c>y = At</c> from x to x when horizontal, at <c>x = At</c> from y to y when vertical.</summary>
internal readonly record struct Ruling(bool IsHorizontal, double At, double From, double To)
{
    /// <summary>Lines this close are one line: the two strokes of a double rule, the borders of two cells that meet.</summary>
    public const double Slack = 3.2;

    /// <summary>Lines in one direction, pieces of one line joined, by place.</summary>
    public static List<Ruling> Merged(IEnumerable<Ruling> pieces)
    {
        var merged = new List<Ruling>();
        var band = new List<Ruling>();
        foreach (var piece in pieces.OrderBy(piece => piece.At).ThenBy(piece => piece.From))
        {
            if (band.Count > 0 && piece.At - band[0].At > Slack)
            {
                Flush(band, merged);
            }

            band.Add(piece);
        }

        Flush(band, merged);
        return merged;
    }

    /// <summary>Places closer than the slack made one, ascending.</summary>
    public static List<double> Places(IEnumerable<double> places)
    {
        var distinct = new List<double>();
        foreach (var place in places.Order())
        {
            if (distinct.Count == 0 || place - distinct[^1] > Slack)
            {
                distinct.Add(place);
            }
        }

        return distinct;
    }

    private static void Flush(List<Ruling> band, List<Ruling> merged)
    {
        if (band.Count == 0)
        {
            return;
        }

        var at = band.Average(piece => piece.At);
        Ruling? open = null;
        foreach (var piece in band.OrderBy(piece => piece.From))
        {
            if (open is { } line && piece.From <= line.To + Slack)
            {
                open = line with { To = Math.Max(line.To, piece.To) };
                continue;
            }

            if (open is { } done)
            {
                merged.Add(done);
            }

            open = piece with { At = at };
        }

        merged.Add(open!.Value);
        band.Clear();
    }
}
