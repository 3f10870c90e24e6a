using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Measures one report.</summary>
internal static class ReportShare
{
    /// <param name="unit">Its unit's code.</param>
    /// <param name="year">Its year.</param>
    /// <param name="report">The report.</param>
    /// <param name="places">The copied passages it is a side of, held against reports of no later year.</param>
    /// <param name="dates">When reports were there.</param>
    /// <param name="orders">Which report bears the name of which other one's unit.</param>
    public static ReuseShare Of(string unit, int year, Report report, List<SharedPlace> places, ReuseDates dates, ReuseOrders orders)
    {
        var own = new OwnText(report);
        var byKind = places.ToLookup(p => p.Passage.Kind, StringComparer.Ordinal);
        var ofTemplates = SpanSet.Of(byKind["template"].Select(p => p.Mine.Span));
        var earlier = byKind["own-past"].GroupBy(p => p.Other.Year).OrderBy(g => g.Key).Select(g => (g.First().Other, Spans: SpanSet.Of(g.Select(p => p.Mine.Span)))).ToList();
        var peers = byKind["peer"].Where(p => !ofTemplates.CoversMostOf(p.Mine.Span) && MayHaveCopied(p, earlier, dates, orders))
            .GroupBy(p => p.Other.Unit, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Shared: Shared(own, g, ofTemplates), Places: g.ToList()))
            .Where(p => p.Shared.Characters > 0)
            .OrderByDescending(p => p.Shared.Characters).ThenBy(p => p.Unit, StringComparer.Ordinal).ToList();
        var past = byKind["own-past"].GroupBy(p => p.Other.Year)
            .Select(g => (Year: g.Key, Shared: Shared(own, g, SpanSet.Empty), Places: g.ToList()))
            .Where(p => p.Shared.Characters > 0)
            .OrderByDescending(p => p.Shared.Characters).ThenByDescending(p => p.Year).ToList();
        var none = own.Covered(SpanSet.Empty, SpanSet.Empty);
        return new ReuseShare(
            unit, year, own.IsWhole,
            peers.Count > 0 ? peers[0].Shared : none, peers.Count > 0 ? peers[0].Unit : null,
            Shared(own, peers.SelectMany(p => p.Places), ofTemplates), peers.Count,
            past.Count > 0 ? past[0].Shared : none, past.Count > 0 ? past[0].Year : null,
            Shared(own, byKind["template"], SpanSet.Empty),
            [.. byKind["template"].GroupBy(p => p.Other.Id, StringComparer.Ordinal).OrderByDescending(g => g.Sum(p => (long)p.Passage.Characters)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)],
            Shared(own, byKind["self"], SpanSet.Empty),
            Ordered(peers.Count > 0 ? peers[0].Places : []),
            Ordered(past.Count > 0 ? past[0].Places : []));
    }

    private static List<SharedPlace> Ordered(List<SharedPlace> places) =>
        [.. places.OrderByDescending(p => p.NamesInMine.Any()).ThenByDescending(p => p.Passage.Characters).ThenBy(p => p.Mine.Span.Offset)];

    private static SharedText Shared(OwnText own, IEnumerable<SharedPlace> places, SpanSet leftOut)
    {
        var all = places.ToList();
        return own.Covered(Rest(all.Select(p => p.Mine.Span)), Rest(all.SelectMany(p => p.EqualInMine)));

        SpanSet Rest(IEnumerable<TextSpan> spans) => SpanSet.Of(spans.SelectMany(leftOut.Outside));
    }

    private static bool MayHaveCopied(SharedPlace place, List<(ReuseSide Other, SpanSet Spans)> earlier, ReuseDates dates, ReuseOrders orders)
    {
        var (mine, other) = (place.Mine, place.Other);
        var mineBearsTheirs = orders.NameIn(mine, other) is not null;
        var theirsBearsMine = orders.NameIn(other, mine) is not null;
        if (mineBearsTheirs != theirsBearsMine)
        {
            return mineBearsTheirs;
        }

        // The report itself, and before it every own report that says the same already.
        return IsNotFirst(mine, other, dates) && earlier.TrueForAll(e => !e.Spans.CoversMostOf(mine.Span) || IsNotFirst(e.Other, other, dates));
    }

    private static bool IsNotFirst(ReuseSide mine, ReuseSide other, ReuseDates dates) => dates.Order(mine, other).First != "a";
}
