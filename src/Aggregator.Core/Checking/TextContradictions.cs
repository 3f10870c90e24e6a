using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>All places where a report's text contradicts itself, in one pass over its counting sentences.</summary>
internal static class TextContradictions
{
    public static IEnumerable<Contradiction> Of(Report report)
    {
        var wholes = Wholes(report);
        var linked = report.Figures.Where(figure => figure.ShareOf is not null && figure.Table == NarrativeCodes.ThisYear).ToDictionary(figure => figure.Source.Span.Offset);
        IReadOnlyList<Count> before = [];
        foreach (var sentence in CountSentence.In(report))
        {
            if (sentence.Counts.Count > 1)
            {
                var near = wholes.Concat(before.Where(count => count.IsExact).Select(count => (count.Value, count.Measure))).ToList();
                var found = PartSums.In(sentence).Concat(Shares.In(sentence, near)).Concat(Growths.In(sentence, before));
                foreach (var contradiction in linked.Count == 0 ? found : found.Concat(Linked(report, sentence, linked, wholes)))
                {
                    yield return contradiction;
                }
            }

            before = sentence.Counts;
        }

        foreach (var contradiction in ItemLists.In(report).Concat(TwiceSaid.In(report)).Concat(YearParts.In(report)))
        {
            yield return contradiction;
        }
    }

    // A share whose count is a part of a total told sentences before: 在已答复的 329 件中 … 32 件, 占总数的 9.8%.
    private static IEnumerable<Contradiction> Linked(Report report, CountSentence sentence, Dictionary<int, Figure> linked, IReadOnlyList<(decimal Value, string Measure)> wholes)
    {
        foreach (var share in sentence.Counts.Where(count => count is { Measure: "%", IsExact: true }))
        {
            if (!linked.TryGetValue(sentence.Place(share).Offset, out var figure)
                || report.Figures.FirstOrDefault(part => part.Source.Span.Offset == figure.ShareOf && part.Table == NarrativeCodes.ThisYear) is not { Value: > 0 and { } value, Qualifier: null, PartOf: { } whole } part
                || sentence.Counts.Count(count => count.Measure == part.Measure) != 1
                || report.Figures.FirstOrDefault(total => total.Source.Span.Offset == whole) is not { Value: > 0 and { } total, Qualifier: null }
                || Shares.Gives(value, total, share) || wholes.Any(other => other.Measure == part.Measure && Shares.Gives(value, other.Value, share)))
            {
                continue;
            }

            yield return Shares.Told(sentence, share, value, total);
        }
    }

    // What a share may be of besides the counts beside it: the totals of the text and of table two.
    private static List<(decimal Value, string Measure)> Wholes(Report report)
    {
        List<(decimal, string)> wholes =
        [
            .. report.Figures.Where(figure => figure is { Table: NarrativeCodes.ThisYear, Value: > 0 } && (figure.Row.EndsWith("_total", StringComparison.Ordinal) || figure.Row == "requests_new"))
                .Select(figure => (figure.Value!.Value, figure.Measure)).Distinct().Take(40),
        ];
        foreach (var code in (string[])["requests_received_total", "requests_replied_total"])
        {
            wholes.AddRange(NarrativeMetrics.CellFor(code)
                .Select(cells => cells.Sum(cell => report.Cell(cell.Table, cell.Row, cell.Column)?.Value ?? 0)).Where(sum => sum > 0).Select(sum => (sum, "件")));
        }

        return wholes;
    }
}
