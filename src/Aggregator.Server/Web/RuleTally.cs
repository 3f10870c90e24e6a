namespace Aggregator.Server.Web;

/// <summary>How often a rule fired this night.</summary>
/// <param name="Failed">Findings of the night's year.</param>
/// <param name="Units">Of how many units.</param>
/// <param name="Open">Those of the year that could not be judged.</param>
/// <param name="Earlier">Findings of other years, judged or not.</param>
public sealed record RuleTally(int Failed, int Units, int Open, int Earlier)
{
    /// <summary>Whether there is anything to look at.</summary>
    public bool IsEmpty => Failed + Open + Earlier == 0;
}
