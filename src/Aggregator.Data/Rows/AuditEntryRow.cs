namespace Aggregator.Data.Rows;

/// <summary>One line of the log of who did what. Rows are only ever added; each holds the hash of the one before.</summary>
public sealed class AuditEntryRow
{
    /// <summary>From 1 without a gap; given by us, so that two writers cannot both follow one entry.</summary>
    public long Seq { get; set; }

    /// <summary>When, UTC, whole milliseconds.</summary>
    public DateTime OccurredAt { get; set; }

    /// <summary>Name of the account, or of what acted.</summary>
    public string Who { get; set; } = "";

    /// <summary>Code of its role then; empty where there is none.</summary>
    public string RoleCode { get; set; } = "";

    /// <summary>What was done, a code.</summary>
    public string Action { get; set; } = "";

    /// <summary>On what.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What else is to be known, a JSON object; never a password or a key.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string PreviousHash { get; set; } = "";

    /// <summary>SHA-256 over everything above.</summary>
    public string EntryHash { get; set; } = "";
}
