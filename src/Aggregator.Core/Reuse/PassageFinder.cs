using System.Collections.Concurrent;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the passages texts share, word for word or reworked.</summary>
public static class PassageFinder
{
    /// <summary>
    /// The passages, each with its verdict: shared with other units' reports of any year, with the unit's own of other years, with known
    /// templates, or repeated within one report. A is the later text, by year, then id. What a report took from a template is compared
    /// with nothing else.
    /// </summary>
    /// <returns>Ordered by A's id, B's id, then longest first. Of very long texts the first 300,000 compared characters count; <see cref="CutTexts"/> names these texts.</returns>
    public static IReadOnlyList<ReusePassage> Find(IReadOnlyList<ReuseText> texts, CancellationToken stop = default) => Find(texts, null, stop);

    /// <summary>The same, with what a larger corpus taught: how much a shared turn says is then the same whatever else is compared.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="background">Taught by a corpus; null to learn from these texts.</param>
    /// <param name="stop">Stops it.</param>
    public static IReadOnlyList<ReusePassage> Find(IReadOnlyList<ReuseText> texts, ReuseBackground? background, CancellationToken stop = default)
    {
        var all = Normal(texts, stop);
        var reports = all.TakeWhile(text => !text.IsTemplate).ToArray();
        var templates = all[reports.Length..];
        var frequencies = background?.Frequencies ?? UnitFrequencies.Of(reports, stop);
        var found = new ConcurrentBag<ReusePassage>();
        if (templates.Length > 0)
        {
            var index = FingerprintIndexing.Of(templates, 1, stop);
            Workers.Run(reports.Length, () => new TemplateSearch(index, templates, frequencies), (search, i) => search.Take(reports[i]).ForEach(found.Add), stop);
        }

        if (reports.Length > 0)
        {
            var index = FingerprintIndexing.Of(reports, 2, stop);
            var years = ReuseBounds.SomeYears(reports.Select(text => text.Source.Year));
            Workers.Run(reports.Length, () => new Worker(index, reports, frequencies, years, found), (worker, i) => worker.AgainstReports(i), stop);
        }

        return InOrder(found);
    }

    /// <summary>The texts reduced; reports by unit, year and id, templates behind them.</summary>
    internal static NormalText[] Normal(IReadOnlyList<ReuseText> texts, CancellationToken stop)
    {
        var ordered = texts.OrderBy(t => t.Kind == "template").ThenBy(t => t.Unit, StringComparer.Ordinal).ThenBy(t => t.Year).ThenBy(t => t.Id, StringComparer.Ordinal).ToArray();
        var all = new NormalText[ordered.Length];
        Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = stop }, i => all[i] = NormalText.Of(ordered[i]));
        return all;
    }

    /// <summary>Passages by A's id, B's id, then longest first.</summary>
    internal static IReadOnlyList<ReusePassage> InOrder(IEnumerable<ReusePassage> found) =>
    [
        .. found
            .OrderBy(p => p.A.Id, StringComparer.Ordinal).ThenBy(p => p.B.Id, StringComparer.Ordinal)
            .ThenByDescending(p => p.Characters).ThenBy(p => p.A.Span.Offset).ThenBy(p => p.B.Span.Offset),
    ];

    private sealed class Worker(FingerprintIndex index, NormalText[] texts, UnitFrequencies frequencies, int years, ConcurrentBag<ReusePassage> found)
    {
        private readonly PartnerSearch _search = new(index, texts);
        private readonly PairPassages _pairs = new(frequencies, years);
        private int _fetched;

        public void AgainstReports(int number)
        {
            var text = texts[number];
            var (from, to) = (number, number + 1);
            while (from > 0 && texts[from - 1].Source.Unit == text.Source.Unit)
            {
                from--;
            }

            var partners = _search.Of(text, number, (from, to));
            if (partners.Count == 0)
            {
                return;
            }

            _pairs.Take(text);
            Fetch(partners);
            foreach (var (_, passage) in partners.SelectMany(partner => _pairs.With(texts[partner.Text], partner.Hits, _search.SpreadOf)))
            {
                found.Add(passage);
            }
        }

        // Partners lie anywhere in memory. Asked for all at once they come while the next are asked for; one after the other each is waited for.
        private void Fetch(List<Partner> partners)
        {
            var sum = 0;
            foreach (var partner in partners)
            {
                var letters = texts[partner.Text].Letters;
                foreach (var (_, place) in partner.Hits)
                {
                    sum ^= letters[place];
                }
            }

            _fetched = sum;
        }
    }
}
