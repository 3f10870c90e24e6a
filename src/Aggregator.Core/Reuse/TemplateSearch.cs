namespace Aggregator.Core.Reuse;

/// <summary>Finds what a report took from known templates. One worker's; not for two threads.</summary>
/// <param name="index">The runs of the templates.</param>
/// <param name="templates">These templates.</param>
/// <param name="frequencies">What a shared run says.</param>
internal sealed class TemplateSearch(FingerprintIndex index, NormalText[] templates, UnitFrequencies frequencies)
{
    private readonly PartnerSearch _search = new(index, templates);
    private readonly PairPassages _pairs = new(frequencies, 1);

    /// <summary>The passages, one for each stretch. What they cover is blank in the report afterwards: it is compared with nothing else.</summary>
    public List<ReusePassage> Take(NormalText report)
    {
        var partners = _search.Of(report, templates.Length, (0, templates.Length));
        if (partners.Count == 0)
        {
            return [];
        }

        _pairs.Take(report);
        var taken = new List<(AlignedPair Pair, ReusePassage Passage)>();
        foreach (var one in partners.SelectMany(partner => _pairs.With(templates[partner.Text], partner.Hits, _search.SpreadOf)).OrderByDescending(one => one.Pair.Bits))
        {
            // Two templates may share their wording; the one more was taken from is told.
            if (!taken.Exists(other => other.Pair.CoversMostOf(one.Pair)))
            {
                taken.Add(one);
            }
        }

        foreach (var (pair, _) in taken)
        {
            report.Letters.AsSpan(pair.A, pair.EndA - pair.A).Fill(CharacterFold.Blank);
        }

        return [.. taken.Select(one => one.Passage)];
    }
}
