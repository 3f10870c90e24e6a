namespace Aggregator.Core.Checking;

/// <summary>How the law or the form puts it; what a finding costs is the scoring scheme's business.</summary>
public enum Severity
{
    /// <summary>The law or the form says must.</summary>
    Error,

    /// <summary>The law or the form says should, or a person has to confirm.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}
