using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares the copied passages reported with those that were copied: pair by pair, and character by character on both sides.</summary>
/// <param name="corpus">The reports' prose, in which places are counted; a report that is not there is graded on what the key quotes from it.</param>
/// <remarks>Results with a verdict other than <c>copied</c> count neither way.</remarks>
internal sealed class ReuseGrader(IEnumerable<CorpusLine> corpus)
{
    private const int Gram = 12;

    private readonly Dictionary<string, ReportWords> _words = corpus.ToDictionary(
        line => ReusePairs.Name(new ReuseReport(line.Unit.Length > 0 ? line.Unit : line.Id, line.Year)), line => new ReportWords(line.Text), StringComparer.Ordinal);

    /// <summary>The marks.</summary>
    public ReuseMarks Grade(IEnumerable<ReuseKey> keys, IEnumerable<ResultPassage> results, IEnumerable<DecoyKey> decoys, GradeNotes notes)
    {
        var all = keys.ToList();
        Quote(all);
        var pairs = new ReusePairs(all);
        var cases = all.Where(k => !k.Tolerated).SelectMany(CasesOf).ToList();
        var byPair = cases.ToLookup(c => ReusePairs.Of(c.Key));
        var found = new HashSet<string>(StringComparer.Ordinal);
        var alarms = new List<ResultPassage>();
        var (detections, precision) = (0, 0.0);
        foreach (var passage in results.Where(r => r.Verdict == "copied"))
        {
            var pair = ReusePairs.Of(passage);
            var isExpected = pairs.Expected.Contains(pair);
            if (!isExpected && pairs.Tolerates(passage))
            {
                continue;
            }

            detections++;
            found.Add(pair);
            if (isExpected)
            {
                precision += PrecisionOf(passage, byPair[pair]);
            }
            else
            {
                alarms.Add(passage);
            }
        }

        notes.Misses.AddRange(pairs.Expected.Except(found).Order(StringComparer.Ordinal).Select(pair => $"reuse {pair}"));
        notes.FalseAlarms.AddRange(found.Except(pairs.Expected).Order(StringComparer.Ordinal).Select(pair => $"reuse {pair}"));
        var right = pairs.Expected.Count(found.Contains);
        var spans = new SpanMark(
            detections > 0 ? precision / detections : cases.Count == 0 ? 1 : 0,
            cases.Count == 0 ? 1 : cases.Average(c => (double)c.Covered / Math.Max(1, c.Characters)),
            cases.Where(c => c.Detections > 0).Select(c => c.Detections).DefaultIfEmpty(1).Average());
        return new ReuseMarks(
            new SpanMark(Shares.Precision(pairs.Expected.Count, found.Count, right), Shares.Recall(pairs.Expected.Count, right), 1),
            spans, Plagdet(spans),
            Table(cases, c => c.Key.Edits), Table(cases, c => c.Key.Scope), Table(cases, c => c.Key.Kind),
            LetAlone(decoys, alarms, notes));
    }

    /// <summary>The one figure plagiarism-detection evaluations rank by.</summary>
    private static double Plagdet(SpanMark spans) => spans.Precision + spans.Recall == 0
        ? 0
        : 2 * spans.Precision * spans.Recall / (spans.Precision + spans.Recall) / Math.Log2(1 + spans.Granularity);

    private static List<ReuseKindMark> Table(List<ReuseCase> cases, Func<ReuseCase, string> sort) =>
    [
        .. cases.GroupBy(sort).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ReuseKindMark(g.Key, g.Count(), g.Count(c => c.Detections > 0), g.Sum(c => (double)c.Covered) / Math.Max(1, g.Sum(c => c.Characters)))),
    ];

    // A decoy is accused when a false passage of its report holds its words.
    private static CountMark LetAlone(IEnumerable<DecoyKey> decoys, List<ResultPassage> alarms, GradeNotes notes)
    {
        var tempting = decoys.Where(d => d.Printed is not null && d.Tempts.Any(t => t is "COPY_OTHER" or "COPY_SELF")).ToList();
        var sides = alarms.SelectMany(a => new[] { a.A, a.B }).ToLookup(s => (s.Unit, s.Year), s => ReportWords.Bare(s.Snippet ?? ""));
        var accused = tempting.Where(d => sides[(d.Unit, d.Year)].Any(words => Shares12(ReportWords.Bare(d.Printed ?? ""), words))).ToList();
        notes.FalseAlarms.AddRange(accused.Select(d => FormattableString.Invariant($"reuse decoy {d.Kind} {d.Unit} {d.Year}")).Order(StringComparer.Ordinal));
        return new CountMark(tempting.Count, tempting.Count - accused.Count);

        static bool Shares12(string printed, string words) =>
            Enumerable.Range(0, Math.Max(0, words.Length - Gram + 1)).Any(i => printed.Contains(words.Substring(i, Gram), StringComparison.Ordinal));
    }

    private double PrecisionOf(ResultPassage passage, IEnumerable<ReuseCase> cases)
    {
        var (x, y) = (ReusePairs.Name(passage.A), ReusePairs.Name(passage.B));
        if (_words[x].Locate(passage.A.Snippet ?? "", passage.A.Length) is not { } placeX)
        {
            return 0;
        }

        // Of a repetition the second side is another place than the first.
        var placeY = _words[y].Locate(passage.B.Snippet ?? "", passage.B.Length, 0);
        if (x == y && placeY is { } same && same.Start < placeX.End && placeX.Start < same.End)
        {
            placeY = _words[y].Locate(passage.B.Snippet ?? "", passage.B.Length, same.End);
        }

        if (placeY is not { } other)
        {
            return 0;
        }

        var hits = new List<((int Start, int End) X, (int Start, int End) Y)>();
        foreach (var item in cases)
        {
            var isStraight = ReusePairs.Name(item.Key.A) == x;
            if (isStraight && item.Take(placeX, other) is { } straight)
            {
                hits.Add(straight);
            }
            else if ((!isStraight || x == y) && item.Take(other, placeX) is { } turned)
            {
                hits.Add((turned.B, turned.A));
            }
        }

        var all = _words[x].Counted(placeX.Start, placeX.End) + _words[y].Counted(other.Start, other.End);
        var inside = Union(_words[x], hits.Select(h => h.X)) + Union(_words[y], hits.Select(h => h.Y));
        return all == 0 ? 0 : Math.Min(1, (double)inside / all);
    }

    private static int Union(ReportWords words, IEnumerable<(int Start, int End)> spans)
    {
        var (sum, at) = (0, 0);
        foreach (var (start, end) in spans.OrderBy(s => s.Start))
        {
            sum += words.Counted(Math.Max(at, start), Math.Max(at, end));
            at = Math.Max(at, end);
        }

        return sum;
    }

    private IEnumerable<ReuseCase> CasesOf(ReuseKey key)
    {
        var (a, b) = (_words[ReusePairs.Name(key.A)], _words[ReusePairs.Name(key.B)]);
        foreach (var passage in key.Passages)
        {
            if (b.Locate(passage.B, passage.B.Length) is { } source && a.Locate(passage.A, passage.A.Length, key.Kind == "self" && passage.A == passage.B ? source.End : 0) is { } copy)
            {
                yield return new ReuseCase(key, copy, source);
            }
        }
    }

    private void Quote(List<ReuseKey> keys)
    {
        var quoted = keys.SelectMany(k => k.Passages.SelectMany(p => new[] { (Report: ReusePairs.Name(k.B), Words: p.B), (Report: ReusePairs.Name(k.A), Words: p.A) }));
        foreach (var report in quoted.GroupBy(q => q.Report).Where(g => !_words.ContainsKey(g.Key)))
        {
            _words.Add(report.Key, new ReportWords(string.Join('\n', report.Select(q => q.Words))));
        }
    }
}
