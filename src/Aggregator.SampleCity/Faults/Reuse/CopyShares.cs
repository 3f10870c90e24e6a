using Aggregator.SampleCity.Faults.Reuse.Edits;
using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>
/// How much of a report's own wording, sections one and five, was taken from elsewhere, and what a clerk makes of it. A few lines in
/// common are evidence and no finding; between the two bands either judgement is tolerated.
/// </summary>
/// <param name="Characters">Letters and digits taken, in both sections.</param>
/// <param name="Share">Their share of both sections.</param>
/// <param name="LargestOfASection">The largest share of one of the sections.</param>
internal sealed record CopyShares(int Characters, double Share, double LargestOfASection)
{
    /// <summary>Text of another unit that has to be reported.</summary>
    public bool IsClearlyPeer => Characters >= 240 || (LargestOfASection >= 0.36 && Characters >= 60);

    /// <summary>Text of another unit that may be reported.</summary>
    public bool IsPerhapsPeer => Characters >= 120 || LargestOfASection >= 0.20;

    /// <summary>Last year's text that has to be reported.</summary>
    public bool IsClearlyPast => Share >= 0.78;

    /// <summary>Last year's text that may be reported.</summary>
    public bool IsPerhapsPast => Share >= 0.50;

    /// <summary>Measures what stands in a text.</summary>
    public static CopyShares Of(ReportText text, IReadOnlyList<CopiedPassage> passages)
    {
        var first = text.Overview.Concat(text.Aspects.SelectMany(a => a)).Sum(Sentences.Letters);
        var fifth = (text.Problems ?? []).Sum(Sentences.Letters);
        var (one, five) = (Taken("S1"), Taken("S5"));
        return new CopyShares(one + five, (double)(one + five) / Math.Max(1, first + fifth), Math.Max((double)one / Math.Max(1, first), (double)five / Math.Max(1, fifth)));

        int Taken(string section) => passages.Where(p => p.Section == section).Sum(p => Sentences.Letters(p.A));
    }
}
