namespace Aggregator.Core.Checking;

/// <summary>Codes of severities.</summary>
public static class Severities
{
    /// <summary>The code in the output files and in the store.</summary>
    public static string Code(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
