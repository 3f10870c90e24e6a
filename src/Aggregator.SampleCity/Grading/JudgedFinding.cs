using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>A reported finding that counts: right for the fault it was matched with, a false alarm when there is none.</summary>
internal sealed record JudgedFinding(ResultFinding Finding, FaultKey? Fault)
{
    public bool IsRight => Fault is not null;
}
