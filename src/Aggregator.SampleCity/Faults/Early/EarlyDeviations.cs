namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Deviations of the report years before 2019: the old outline, its tables, its deadline.</summary>
internal static class EarlyDeviations
{
    public static IReadOnlyList<Deviation> All { get; } =
    [
        new StatsChannelSum(),
        new StatsClosedSum(),
        new StatsAnswerSum(),
        new StatsDenialSum(),
        new StatsCaseSum(),
        new StatsStaffSum(),
        new AppendixSum(),
        new StatsCellBlank(),
        new StatsTableMissing(),
        new StatsFormKept(),
        new EarlyProactiveMisstated(),
        new EarlyRequestsMisstated(),
        new EarlyPlaceholder(),
        new EarlyWrongYear(),
        new EarlyTitle(),
        new EarlySectionMissing(),
        new EarlyLateSubmit(),
        new EarlyLatePublish(),
        new HalfYearInstead(),
        new OutlineOfItsTime(),
        new NoTableNeeded(),
        new HandedInInMarch(),
        new EarlyZeroInWords(),
        new TotalsSince2008(),
        new QuarterCounts(),
        new ChannelsCountTwice(),
        new AnsweredNextYear(),
        new ComparedWithYearBefore(),
        new HalfYearBeside(),
    ];
}
