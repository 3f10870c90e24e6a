namespace Aggregator.Core.Checking.Deadlines;

/// <summary>What a unit owes for a year: handing in and publishing.</summary>
public sealed record FilingDuty(ActDuty Submit, ActDuty Publish)
{
    /// <summary>The duty of one act.</summary>
    public ActDuty Of(FilingAct act) => act == FilingAct.Submit ? Submit : Publish;
}
