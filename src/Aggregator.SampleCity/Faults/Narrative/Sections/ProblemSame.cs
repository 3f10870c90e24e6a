namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is last year's, word for word.</summary>
internal sealed class ProblemSame : RepeatedProblems
{
    protected override IReadOnlyList<string> Taken(IReadOnlyList<string> problems) => problems;
}
