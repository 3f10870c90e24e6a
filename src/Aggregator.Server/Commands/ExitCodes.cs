namespace Aggregator.Server.Commands;

/// <summary>What a verb's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but a crash of ours cost a file or a rule.</summary>
    public const int DoneWithFaults = 1;

    /// <summary>Input refused: a clear message, nothing half-written.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
