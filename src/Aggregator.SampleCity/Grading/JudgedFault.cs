using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>A seeded fault and which of its expected findings were reported; tolerated ones are in neither list.</summary>
internal sealed record JudgedFault(FaultKey Fault, IReadOnlyList<ExpectedFinding> Found, IReadOnlyList<ExpectedFinding> Missed)
{
    public int Expected => Found.Count + Missed.Count;
}
