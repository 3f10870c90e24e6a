namespace Aggregator.Core.RollingUp;

/// <summary>An indicator in one year.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Value">The city's total in the indicator's measure; null when nobody gave a number or the year's form cannot give it: a blank stays a blank.</param>
/// <param name="Expected">应纳入: units whose figures belong in it.</param>
/// <param name="Included">已纳入: those that gave a number, a blank beside a number, or a mark.</param>
/// <param name="Missing">Codes of the units that belong and are not included, in roster order.</param>
/// <param name="Fit">How well the year's form gives it.</param>
/// <param name="Reasons">Why it is weak, left out, or not to be had of some units, Chinese sentences; empty for a sound one.</param>
public sealed record YearValue(int Year, decimal? Value, int Expected, int Included, IReadOnlyList<string> Missing, MappingFit Fit, IReadOnlyList<string> Reasons)
{
    /// <summary>The change since the year before; null where the two cannot be compared.</summary>
    public YearChange? Change { get; init; }

    /// <summary>暂定: the form has it and some unit is missing.</summary>
    public bool IsProvisional => Fit != MappingFit.None && Included < Expected;
}
