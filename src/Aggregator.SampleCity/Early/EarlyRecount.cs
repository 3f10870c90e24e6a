using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Early;

/// <summary>Recounts the sums of a printed table of indicators.</summary>
internal static class EarlyRecount
{
    /// <summary>The sums that do not hold, in the table's order; one with a word in it, or without a total, is left out.</summary>
    public static IReadOnlyList<BrokenIdentity> Of(Sheet printed, IndicatorSheet table)
    {
        var broken = new List<BrokenIdentity>();
        foreach (var column in table.Columns)
        {
            foreach (var (total, parts) in table.Sums)
            {
                var summands = parts.Select(part => printed.At(table.Code, part, column).Summand).ToList();
                if (!summands.Contains(null) && printed.At(table.Code, total, column).Value is { } actual && summands.Sum() is { } expected && expected != actual)
                {
                    broken.Add(new BrokenIdentity("STATS_SUM", $"{table.Code}/{total}/{column}", expected, actual));
                }
            }
        }

        return broken;
    }
}
