namespace Aggregator.SampleCity.Places;

/// <summary>How many units of which kind a city has.</summary>
/// <param name="IsFull">Whether units come, go and change their names, and the city has groups of its own.</param>
/// <param name="Bureaus">Bureaus that stand throughout.</param>
/// <param name="Mergers">Mergers, of three units each: two old, one new.</param>
/// <param name="Founded">Bureaus founded within the years.</param>
/// <param name="Institutions">Institutions below a bureau.</param>
/// <param name="Districts">Districts.</param>
/// <param name="Zones">Zones; the last of a full city is abolished.</param>
/// <param name="Townships">Townships and sub-districts.</param>
/// <param name="Verticals">Units of systems of their own.</param>
internal sealed record RosterShape(
    bool IsFull, int Bureaus, int Mergers, int Founded, int Institutions, int Districts, int Zones, int Townships, int Verticals)
{
    /// <summary>From this many units on, with <see cref="FullYears"/>, a city has all there is.</summary>
    public const int FullUnits = 40;

    /// <summary>Fewest years in which a unit can come or go.</summary>
    public const int FullYears = 3;

    public static RosterShape Of(int units, int years) => units >= FullUnits && years >= FullYears ? Full(units) : Plain(units);

    private static RosterShape Plain(int units)
    {
        var zones = Math.Clamp(units / 20, 1, 10);
        var districts = Math.Clamp(units / 5, 1, 12);
        var bureaus = Math.Clamp((units - 2) / 2, 1, 16);
        var verticals = units >= 6 ? 1 : 0;
        var townships = Math.Max(0, units - 1 - verticals - zones - districts - bureaus);
        return new(false, bureaus, 0, 0, 0, districts, zones, townships, verticals);
    }

    private static RosterShape Full(int units)
    {
        var bureaus = Math.Min(BureauNames.Standing.Count, units * 3 / 10);
        var mergers = units < 60 ? 1 : Math.Min(BureauNames.Mergers.Count, 2 + (units / 300));
        var founded = Math.Clamp(units / 100, 1, BureauNames.Founded.Count);
        var institutions = Math.Clamp(units / 20, 2, BureauNames.Institutions.Count);
        var districts = Math.Clamp(units / 8, 3, 12);
        var zones = Math.Clamp(units / 20, 2, 10);
        var verticals = Math.Clamp(units / 30, 1, 1 + districts);
        var townships = units - 1 - bureaus - (3 * mergers) - founded - institutions - districts - zones - verticals;
        return new(true, bureaus, mergers, founded, institutions, districts, zones, townships, verticals);
    }
}
