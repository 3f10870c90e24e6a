using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Staff is not full time and part time together.</summary>
internal sealed class StatsStaffSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["disclosure_staff_total", "disclosure_staff_full_time", "disclosure_staff_part_time"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => true;
}
