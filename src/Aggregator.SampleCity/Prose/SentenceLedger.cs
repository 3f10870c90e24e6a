using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Prose;

/// <summary>
/// Remembers what was written, so that honest reports share nothing by chance: no sentence at all, and no run of
/// <see cref="RunLength"/> characters once digits are masked.
/// </summary>
/// <remarks>
/// Of a text only every fifth run of 20 characters is kept, counted from its start, while a new text is looked up at every
/// place: a shared run of 24 holds one that was kept, and a city of 1,000 units takes a fifth of the memory.
/// </remarks>
internal sealed class SentenceLedger
{
    /// <summary>Characters in a row that two reports must not share.</summary>
    public const int RunLength = Kept + Step - 1;

    private const int Kept = 20;
    private const int Step = 5;

    // A part of a sentence counts as a sentence when it is as long as what a reader would call one.
    private const int ShortestPart = 12;

    private const ulong Base = 1099511628211UL;

    private static readonly ulong Leaving = Power(Kept);

    private readonly HashSet<ulong> _sentences = [];
    private readonly HashSet<ulong> _runs = [];

    /// <summary>Takes the sentence if it is new in the sense asked for; a sentence once written is refused for ever.</summary>
    public bool TryTake(string sentence, bool checkRuns)
    {
        Span<char> masked = sentence.Length <= 512 ? stackalloc char[sentence.Length] : new char[sentence.Length];
        for (var i = 0; i < masked.Length; i++)
        {
            masked[i] = char.IsAsciiDigit(sentence[i]) ? '#' : sentence[i];
        }

        if (HasKnownPart(masked) || (checkRuns && HasKnownRun(masked)))
        {
            return false;
        }

        foreach (var part in masked.SplitAny('；', '：'))
        {
            _sentences.Add(StableHash.Of(masked[part]));
        }

        Walk(masked, (hash, at) => at % Step != 0 || _runs.Add(hash) || true);
        return true;
    }

    private bool HasKnownPart(ReadOnlySpan<char> masked)
    {
        foreach (var part in masked.SplitAny('；', '：'))
        {
            if ((masked[part].Length >= ShortestPart || masked[part].Length == masked.Length) && _sentences.Contains(StableHash.Of(masked[part])))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasKnownRun(ReadOnlySpan<char> masked) => !Walk(masked, (hash, _) => !_runs.Contains(hash));

    /// <summary>Calls <paramref name="visit"/> with every run's rolling hash and place until it says false; whether it never did.</summary>
    private static bool Walk(ReadOnlySpan<char> masked, Func<ulong, int, bool> visit)
    {
        ulong hash = 0;
        for (var i = 0; i < masked.Length; i++)
        {
            unchecked
            {
                hash = (hash * Base) + masked[i];
                if (i >= Kept)
                {
                    hash -= Leaving * masked[i - Kept];
                }
            }

            if (i >= Kept - 1 && !visit(hash, i - Kept + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
        {
            power = unchecked(power * Base);
        }

        return power;
    }
}
