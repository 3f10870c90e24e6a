using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Web.Access;

/// <summary>
/// A night as one unit may know it: its own files, findings, points and rank, and of the others only how many stand in its group. A page that is
/// given this cannot show more, whatever it does.
/// </summary>
public static class UnitSnapshot
{
    private static readonly ConditionalWeakTable<CitySnapshot, ConcurrentDictionary<string, CitySnapshot>> Nights = [];

    /// <summary>The night as a person may know it: the office's people all of it.</summary>
    public static CitySnapshot For(CitySnapshot night, Person person) =>
        person.IsOffice ? night : Nights.GetValue(night, _ => new(StringComparer.Ordinal)).GetOrAdd(person.Unit ?? "", unit => Of(night, unit));

    /// <summary>The same of the last night; null before the first one.</summary>
    public static async Task<CitySnapshot?> SnapshotAsync(this ISiteData data, Person person, CancellationToken stop) =>
        await data.SnapshotAsync(stop) is { } night ? For(night, person) : null;

    private static CitySnapshot Of(CitySnapshot night, string unit)
    {
        var others = OtherUnits.Of(night);
        var own = night.Submissions.Where(one => one.Unit == unit).ToList();
        var files = own.Select(one => one.File).ToHashSet(StringComparer.Ordinal);
        var ranked = night.Ranking.FirstOrDefault(one => one.Unit == unit);
        return night with
        {
            Roster = new Roster(night.Roster.Find(unit) is { } line ? [line with { Parent = null, IncludedIn = null }] : []),
            Submissions = own.ConvertAll(one => one with { Reason = Hide(one.Reason) }),
            Findings = [.. night.Findings.Where(one => one.Unit == unit).Select(Finding)],
            ReturnedFindings = [.. night.ReturnedFindings.Where(one => one.Unit == unit).Select(Finding)],
            Reuse = [],
            Templates = [],
            RollUp = [],
            Adjustments = [],
            Ranking = ranked is null ? [] : [Ranked(ranked), .. night.Ranking.Where(one => one.Unit != unit && one.Group == ranked.Group).Select(Counted)],
            LastYear = [.. night.LastYear.Where(one => one.Unit == unit).Select(Ranked)],
            Merits = [.. night.Merits.Where(one => one.Unit == unit)],
            Reviews = [.. night.Reviews.Where(one => one.Cell.Unit == unit)],
        };

        string Hide(string text) => others.Hide(text, unit);

        Finding Finding(Finding one) => Nameless(Discretion.Of(one));

        // What the finding is called over re-runs stays, whatever it is told to be about.
        Finding Nameless(Finding one) => one with
        {
            Message = Hide(one.Message),
            Expected = one.Expected is { } expected ? Hide(expected) : null,
            Actual = one.Actual is { } actual ? Hide(actual) : null,
            Subject = one.Rule == CityRules.CopiedFromOther.Id ? one.Subject : "",
            Evidence = [.. one.Evidence.Select(place => files.Contains(place.File) ? place : new Evidence(OtherUnits.Word, "", default, ""))],
            Ruling = one.Ruling is { } ruling ? ruling with { Decision = Decision(ruling.Decision), Objection = ruling.Objection is { } objection ? Decision(objection) : null } : null,
        };

        FindingDecision Decision(FindingDecision one) => one with { Reason = Hide(one.Reason), Subject = "" };

        RankedUnit Ranked(RankedUnit one) => one with
        {
            Caps = [.. one.Caps.Select(Hide)],
            Leaves = [.. one.Leaves.Select(leaf => leaf with { Why = Hide(leaf.Why) })],
        };
    }

    // Counts, and says nothing.
    private static RankedUnit Counted(RankedUnit one, int place) => new(one.Group, null, null, null, "#" + place.ToString(CultureInfo.InvariantCulture), 0, "", [], [], []);
}
