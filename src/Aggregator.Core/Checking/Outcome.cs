namespace Aggregator.Core.Checking;

/// <summary>What a rule came to; passes and rules that do not apply leave no finding.</summary>
public enum Outcome
{
    /// <summary>The claim is false.</summary>
    Fail,

    /// <summary>The claim cannot be judged; the message says why. It is neither a pass nor a fail.</summary>
    NotAssessable,
}
