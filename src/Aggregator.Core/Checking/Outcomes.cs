namespace Aggregator.Core.Checking;

/// <summary>Codes of outcomes.</summary>
public static class Outcomes
{
    /// <summary>The code in the output files and in the store.</summary>
    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Fail => "fail",
        Outcome.NotAssessable => "not-assessable",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
