using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>Tells the units a report may rightly speak of as of itself: what stands above, below or within, and what it was before.</summary>
internal static class Kinship
{
    private const int Deepest = 8;

    /// <summary>Whether the two are one, above one another, merged, or of one name.</summary>
    public static bool AreKin(Roster roster, Unit own, Unit other) =>
        own.Code == other.Code || own.Kind == UnitKind.CityGovernment || other.Kind == UnitKind.CityGovernment
        || IsAbove(roster, own, other) || IsAbove(roster, other, own)
        || own.IncludedIn == other.Code || other.IncludedIn == own.Code
        || NamesOf(own).Any(name => NamesOf(other).Contains(name)) || own.Name.Contains(other.Name, StringComparison.Ordinal) || other.Name.Contains(own.Name, StringComparison.Ordinal);

    /// <summary>Its name and its other names.</summary>
    public static IEnumerable<string> NamesOf(Unit unit) => unit.Aliases.Prepend(unit.Name);

    private static bool IsAbove(Roster roster, Unit upper, Unit lower)
    {
        var above = lower;
        for (var i = 0; i < Deepest && above?.Parent is { } code; i++)
        {
            if (code == upper.Code)
            {
                return true;
            }

            above = roster.Find(code);
        }

        return false;
    }
}
