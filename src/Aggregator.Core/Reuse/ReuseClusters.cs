using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>Groups the reports that share the same passage.</summary>
public static class ReuseClusters
{
    /// <summary>
    /// The clusters of all copied passages between units and with templates; what a unit carries over from its own past joins nobody. Those with
    /// a template first, then the ones with most reports, then the longest. The cost grows with the passages, but for sorting.
    /// </summary>
    public static IReadOnlyList<ReuseCluster> Of(IReadOnlyList<ReusePassage> passages, IReadOnlyList<Submission> submissions)
    {
        var dates = ReuseDates.Of(submissions);
        var reports = AcceptedReports.Of(submissions);
        var joined = passages.Where(p => p is { Verdict: "copied", Kind: "peer" or "template" })
            .OrderBy(p => p.A.Id, StringComparer.Ordinal).ThenBy(p => p.B.Id, StringComparer.Ordinal).ThenBy(p => p.A.Span.Offset).ThenBy(p => p.B.Span.Offset).ToList();
        return [.. PassageGroups.Of(joined).Select(group => Cluster(group, dates, reports))
            .OrderByDescending(c => c.Template is not null).ThenByDescending(c => c.Members.Count).ThenByDescending(c => c.Characters)
            .ThenBy(c => c.Source.Side.Id, StringComparer.Ordinal).ThenBy(c => c.Source.Side.Span.Offset)];
    }

    private static ReuseCluster Cluster(IReadOnlyList<ReusePassage> group, ReuseDates dates, Dictionary<(string, int), Report> reports)
    {
        var places = group.SelectMany(p => new[] { SharedPlace.FromA(p), SharedPlace.FromB(p) }).ToLookup(p => p.Mine.Id, StringComparer.Ordinal);
        var bearers = places.Where(own => own.Any(place => place.NamesInMine.Any())).Select(own => own.Key).ToHashSet(StringComparer.Ordinal);
        var members = InOrder([.. places.Select(own => Member(own, dates))], dates, bearers);
        var hub = places.OrderByDescending(own => own.First().Mine.Unit.Length == 0).ThenByDescending(own => own.Select(p => p.Other.Id).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(own => own.Key, StringComparer.Ordinal).First();
        var (wording, having) = SharedWording.Of(hub.Key, [.. hub], reports.GetValueOrDefault((hub.First().Mine.Unit, hub.First().Mine.Year))?.Text);
        return new ReuseCluster(members, Basis(members, dates, bearers), wording, having, group.Max(p => p.Characters), group.Count);
    }

    private static ReuseMember Member(IEnumerable<SharedPlace> own, ReuseDates dates)
    {
        var places = own.ToList();
        var side = places.OrderByDescending(p => p.Mine.Span.Length).ThenBy(p => p.Mine.Span.Offset).First().Mine;
        return new ReuseMember(side, places.Max(p => p.Passage.Characters), dates.DayOf(side));
    }

    // A day of the earliest year that is not known may have been the earliest: then days tell nothing of that year.
    private static List<ReuseMember> InOrder(List<ReuseMember> members, ReuseDates dates, HashSet<string> bearers)
    {
        var daysTell = DaysTell(members);
        return [.. members.OrderByDescending(m => m.IsTemplate).ThenBy(m => m.Side.Year)
            .ThenBy(m => daysTell ? m.Day ?? DateOnly.MaxValue : DateOnly.MinValue)
            .ThenBy(m => daysTell ? dates.HandedIn(m.Side) ?? DateOnly.MaxValue : DateOnly.MinValue)
            .ThenBy(m => bearers.Contains(m.Side.Id)).ThenByDescending(m => m.Characters).ThenBy(m => m.Side.Id, StringComparer.Ordinal)];
    }

    private static bool DaysTell(List<ReuseMember> members)
    {
        var firstYear = members.Where(m => !m.IsTemplate).Min(m => m.Side.Year);
        return members.TrueForAll(m => m.IsTemplate || m.Side.Year > firstYear || m.Day is not null);
    }

    private static string Basis(List<ReuseMember> members, ReuseDates dates, HashSet<string> bearers) => members switch
    {
        [{ IsTemplate: true }, ..] => "template",
        [var first, var second, ..] when first.Side.Year < second.Side.Year => bearers.Contains(first.Side.Id) ? "disputed" : "year",
        [var first, var second, ..] when DaysTell(members) && dates.Order(first.Side, second.Side).First == "a" => bearers.Contains(first.Side.Id) ? "disputed" : "day",
        _ => "most-complete",
    };
}
