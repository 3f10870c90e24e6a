using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Early;

/// <summary>What was in force in the report years before the 2019 form.</summary>
internal static class EarlyYears
{
    /// <summary>The first report year under the 2008 Regulations.</summary>
    public const int First = 2008;

    /// <summary>The last report year before the 2019 form.</summary>
    public const int Last = 2018;

    /// <summary>The first report year of the national statistics table.</summary>
    public const int FirstStatistics = 2014;

    /// <summary>
    /// The table a unit prints for a year; null for none. From 2014 on every report holds the national one. Before, a third of the units has
    /// no table, a third the long local one from 2009 on, a third the short one with its totals of all years.
    /// </summary>
    public static IndicatorSheet? TableOf(SampleUnit unit, int year) => (year, unit.Index % 3) switch
    {
        ( >= FirstStatistics, _) => IndicatorSheet.Statistics2014,
        (_, 0) => null,
        (2008, 1) => null,
        (_, 1) => IndicatorSheet.LongAppendix,
        _ => IndicatorSheet.ShortAppendix,
    };
}
