namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is last year's without its last sentence.</summary>
internal sealed class ProblemSameShortened : RepeatedProblems
{
    // Up to the full stop before the last; a text of one sentence stays.
    protected override IReadOnlyList<string> Taken(IReadOnlyList<string> problems)
    {
        var text = string.Concat(problems);
        return [text[..^1].LastIndexOf('。') is > 0 and var at ? text[..(at + 1)] : text];
    }
}
