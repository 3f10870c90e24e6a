namespace Aggregator.Core.Reuse;

/// <summary>How widely and for how long the wording of a passage stands in the reports, told by its picked runs.</summary>
/// <param name="Units">A fifth of the runs stand in no more units' reports: one rare phrase hides nineteen common ones.</param>
/// <param name="Years">A fifth of them stand in reports of no more years.</param>
/// <param name="MiddleUnits">Half of the runs stand in no more units' reports: the frame, whatever rare names stand in it.</param>
/// <param name="MiddleYears">Half of them stand in reports of no more years.</param>
internal readonly record struct WordingSpread(int Units, int Years, int MiddleUnits, int MiddleYears)
{
    /// <summary>Of runs; none stand nowhere.</summary>
    /// <param name="units">In how many units' reports each run stands; sorted afterwards.</param>
    /// <param name="years">In reports of how many years; sorted afterwards.</param>
    public static WordingSpread Of(List<int> units, List<int> years)
    {
        if (units.Count == 0)
        {
            return default;
        }

        units.Sort();
        years.Sort();
        return new WordingSpread(units[units.Count / 5], years[years.Count / 5], units[units.Count / 2], years[years.Count / 2]);
    }

    /// <summary>The mark of a year in a set of years; two that lie 64 apart have the same.</summary>
    public static ulong Mark(int year) => 1UL << (year & 63);
}
