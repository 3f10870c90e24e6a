using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>A night's findings by rule, of all years. Sorted out once for a night.</summary>
public sealed class FindingsByRule
{
    private static readonly ConditionalWeakTable<CitySnapshot, FindingsByRule> Made = [];

    private readonly ILookup<string, Finding> _byRule;
    private readonly int _year;
    private readonly ConcurrentDictionary<string, RuleTally> _tallies = new(StringComparer.Ordinal);

    private FindingsByRule(CitySnapshot night)
    {
        _byRule = night.Findings.ToLookup(finding => finding.Rule, StringComparer.Ordinal);
        _year = night.Year;
    }

    /// <summary>Those of a night.</summary>
    public static FindingsByRule Of(CitySnapshot night) => Made.GetValue(night, one => new FindingsByRule(one));

    /// <summary>The findings of a rule that a person may see, in the night's order.</summary>
    public IReadOnlyList<Finding> Seen(string rule, Person person) =>
        person.IsOffice ? [.. _byRule[rule]] : [.. _byRule[rule].Where(finding => person.MaySee(finding.Unit)).Select(Discretion.Of)];

    /// <summary>How often a rule fired for what a person may see.</summary>
    public RuleTally Tally(string rule, Person person) => person.IsOffice ? _tallies.GetOrAdd(rule, one => Count(Seen(one, person))) : Count(Seen(rule, person));

    private RuleTally Count(IReadOnlyList<Finding> seen)
    {
        var now = seen.Where(finding => finding.Year == _year).ToList();
        return new RuleTally(
            now.Count(finding => finding.Outcome == Outcome.Fail),
            now.Where(finding => finding.Outcome == Outcome.Fail).Select(finding => finding.Unit).Distinct(StringComparer.Ordinal).Count(),
            now.Count(finding => finding.Outcome != Outcome.Fail),
            seen.Count - now.Count);
    }
}
