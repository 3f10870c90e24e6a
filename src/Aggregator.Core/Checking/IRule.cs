namespace Aggregator.Core.Checking;

/// <summary>One claim that should be true of every report. Pure: the same report gives the same findings.</summary>
public interface IRule
{
    /// <summary>Its catalogue entry.</summary>
    RuleInfo Info { get; }

    /// <summary>The findings, in order of place; none when the claim holds or does not apply.</summary>
    IEnumerable<Finding> Check(CheckedReport report);
}
