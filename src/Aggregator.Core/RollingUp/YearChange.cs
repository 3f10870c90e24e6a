namespace Aggregator.Core.RollingUp;

/// <summary>The change of an indicator since the year before. There is one only where both years count the same and both have a number.</summary>
/// <param name="Difference">This year less the year before, in the indicator's measure.</param>
/// <param name="Rate">The difference by the year before, 0.1 for a tenth more; null for small numbers, which are judged by count, and where the year before is not above 0.</param>
/// <param name="IsProvisional">Whether one of the two years lacks units, so that the change may be theirs.</param>
public sealed record YearChange(decimal Difference, decimal? Rate, bool IsProvisional)
{
    /// <summary>Of fewer cases than this no rate is made: one case more would be a tenth.</summary>
    public const int FewCases = 20;

    internal static YearChange? Between(YearValue before, YearValue now, string measure)
    {
        if (before is not { Value: { } from, Fit: MappingFit.Sound } || now is not { Value: { } to, Fit: MappingFit.Sound })
        {
            return null;
        }

        var isSmall = from <= 0 || (measure == "件" && from < FewCases);
        return new YearChange(to - from, isSmall ? null : Math.Round((to - from) / from, 4, MidpointRounding.AwayFromZero), before.IsProvisional || now.IsProvisional);
    }
}
