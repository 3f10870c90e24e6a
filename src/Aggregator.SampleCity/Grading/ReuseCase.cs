using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>A copied passage of the key with its places, and what of it was detected so far.</summary>
internal sealed class ReuseCase(ReuseKey key, (int Start, int End) a, (int Start, int End) b)
{
    // Less than this in common comes about by chance.
    private const int Shortest = 10;

    private readonly bool[] _a = new bool[a.End - a.Start];
    private readonly bool[] _b = new bool[b.End - b.Start];

    public ReuseKey Key => key;

    /// <summary>How many detections touch it on both sides.</summary>
    public int Detections { get; private set; }

    public int Characters => _a.Length + _b.Length;

    public int Covered => _a.Count(c => c) + _b.Count(c => c);

    /// <summary>Notes a detection; where it lies on both sides, or null when it does not touch both.</summary>
    public ((int Start, int End) A, (int Start, int End) B)? Take((int Start, int End) onA, (int Start, int End) onB)
    {
        var (inA, inB) = (Common(a, onA), Common(b, onB));
        if (inA.End - inA.Start < Math.Min(Shortest, _a.Length) || inB.End - inB.Start < Math.Min(Shortest, _b.Length))
        {
            return null;
        }

        _a.AsSpan(inA.Start - a.Start, inA.End - inA.Start).Fill(true);
        _b.AsSpan(inB.Start - b.Start, inB.End - inB.Start).Fill(true);
        Detections++;
        return (inA, inB);
    }

    private static (int Start, int End) Common((int Start, int End) x, (int Start, int End) y) => (Math.Max(x.Start, y.Start), Math.Max(Math.Max(x.Start, y.Start), Math.Min(x.End, y.End)));
}
