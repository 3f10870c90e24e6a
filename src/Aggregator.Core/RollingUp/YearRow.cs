namespace Aggregator.Core.RollingUp;

/// <summary>An indicator over the years.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Values">One for each year of the series, in its order.</param>
public sealed record YearRow(YearIndicator Indicator, IReadOnlyList<YearValue> Values);
