namespace Aggregator.SampleCity.Grading;

/// <summary>What was missed and what was falsely reported, in the order it was come upon.</summary>
internal sealed class GradeNotes
{
    public List<string> Misses { get; } = [];

    public List<string> FalseAlarms { get; } = [];
}
