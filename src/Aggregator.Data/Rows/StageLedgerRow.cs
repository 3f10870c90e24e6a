namespace Aggregator.Data.Rows;

/// <summary>The output of a stage for one subject, content-addressed by what went in and by the code that ran.</summary>
public sealed class StageLedgerRow
{
    /// <summary>Surrogate, for the rows that hang on it.</summary>
    public long Id { get; set; }

    /// <summary>SHA-256 of stage, subject, input hash and code version; unique. The four are too long for an index key.</summary>
    public string ContentKey { get; set; } = "";

    /// <summary>The stage.</summary>
    public string Stage { get; set; } = "";

    /// <summary>What it is the output for: a file, a unit and year, the city.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Hash of everything that went in.</summary>
    public string InputHash { get; set; } = "";

    /// <summary>Version of the code that ran.</summary>
    public string CodeVersion { get; set; } = "";

    /// <summary>The run that made it. Later runs only use it.</summary>
    public long CreatedByRun { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The output; opaque to the store.</summary>
    public byte[] Payload { get; set; } = [];
}
