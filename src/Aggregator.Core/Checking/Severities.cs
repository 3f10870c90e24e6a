namespace Aggregator.Core.Checking;

/// <summary>Codes and Chinese names of severities.</summary>
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

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        Severity.Note => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
