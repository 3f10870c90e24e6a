using System.Collections.Concurrent;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>
/// The units' scores of the last ranking of each year, so that the next one scores only those whose report, findings, shares, dates or points have changed.
/// Ranks are always made anew. For one city; several rankings may use it at a time.
/// </summary>
public sealed class StandingMemory
{
    private readonly ConcurrentDictionary<int, Kept> _years = new();

    /// <summary>How many units the last ranking of a year had to score.</summary>
    public int Scored(int year) => _years.TryGetValue(year, out var kept) ? kept.Scored : 0;

    /// <summary>A unit's standing: as remembered when it rests on the same, else computed.</summary>
    internal static IReadOnlyList<Standing> Of(StandingMemory? memory, ScoringScheme scheme, int year, IEnumerable<StandingInput> inputs)
    {
        if (memory is null)
        {
            return [.. inputs.Select(input => Standing.Of(scheme, input))];
        }

        var before = memory._years.TryGetValue(year, out var known) && known.Scheme == scheme.Source ? known.Units : [];
        var (units, standings, scored) = (new Dictionary<string, (string Key, Standing Standing)>(StringComparer.Ordinal), new List<Standing>(), 0);
        foreach (var input in inputs)
        {
            var key = input.Key();
            if (before.TryGetValue(input.Unit.Code, out var old) && old.Key == key)
            {
                standings.Add(old.Standing with { Unit = input.Unit });
            }
            else
            {
                standings.Add(Standing.Of(scheme, input));
                scored++;
            }

            units[input.Unit.Code] = (key, standings[^1]);
        }

        memory._years[year] = new Kept(scheme.Source, units, scored);
        return standings;
    }

    private sealed record Kept(string Scheme, Dictionary<string, (string Key, Standing Standing)> Units, int Scored);
}
