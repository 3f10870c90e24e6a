using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>A seeded fault and which of its expected findings were reported; tolerated ones are in neither list. DefectTold is how many findings tell the broken sums of its one slip.</summary>
internal sealed record JudgedFault(FaultKey Fault, IReadOnlyList<ExpectedFinding> Found, IReadOnlyList<ExpectedFinding> Missed, int DefectTold = 0)
{
    public int Expected => Found.Count + Missed.Count;
}
