namespace Aggregator.Server.Diagnosing;

/// <summary>How bad something is.</summary>
internal enum DiagnosisLevel
{
    /// <summary>正常.</summary>
    Well,

    /// <summary>注意: it works, and somebody should know.</summary>
    Note,

    /// <summary>错误: something does not work or is lost.</summary>
    Wrong,
}
