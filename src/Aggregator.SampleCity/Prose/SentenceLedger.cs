using Aggregator.SampleCity.Chance;

namespace Aggregator.SampleCity.Prose;

/// <summary>
/// Remembers what was written, so that honest reports share nothing by chance: no sentence at all, and no run of
/// <see cref="RunLength"/> characters once digits are masked.
/// </summary>
internal sealed class SentenceLedger
{
    /// <summary>Characters in a row that two reports must not share.</summary>
    public const int RunLength = 24;

    private readonly HashSet<ulong> _sentences = [];
    private readonly HashSet<ulong> _runs = [];

    /// <summary>Takes the sentence if it is new in the sense asked for; a sentence once written is refused for ever.</summary>
    public bool TryTake(string sentence, bool checkRuns)
    {
        var masked = Mask(sentence);
        var whole = StableHash.Of(masked);
        if (_sentences.Contains(whole))
        {
            return false;
        }

        var runs = Runs(masked);
        if (checkRuns && runs.Exists(_runs.Contains))
        {
            return false;
        }

        _sentences.Add(whole);
        _runs.UnionWith(runs);
        return true;
    }

    private static List<ulong> Runs(string masked)
    {
        var runs = new List<ulong>();
        for (var i = 0; i + RunLength <= masked.Length; i++)
        {
            runs.Add(StableHash.Of(masked.AsSpan(i, RunLength)));
        }

        return runs;
    }

    private static string Mask(string sentence) => string.Concat(sentence.Select(c => char.IsAsciiDigit(c) ? '#' : c));
}
