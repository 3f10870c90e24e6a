namespace Aggregator.Data.Rows;

/// <summary>One finding.</summary>
public sealed class FindingRow : LedgerChildRow
{
    /// <summary>Rule id.</summary>
    public string RuleId { get; set; } = "";

    /// <summary><c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public string Severity { get; set; } = "";

    /// <summary><c>fail</c> or <c>not-assessable</c>.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Report year.</summary>
    public int Year { get; set; }

    /// <summary>The sentence.</summary>
    public string Message { get; set; } = "";

    /// <summary>What should stand there, or null.</summary>
    public string? Expected { get; set; }

    /// <summary>What stands there, or null.</summary>
    public string? Actual { get; set; }

    /// <summary>Actual minus expected, or null.</summary>
    public decimal? Difference { get; set; }

    /// <summary>A JSON array of file, locator, offset, length, snippet.</summary>
    public string EvidenceJson { get; set; } = "";

    /// <summary>What exactly was examined.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Its name over re-runs.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The rule set that made it; null for one stored before sets were noted.</summary>
    public string? RuleSet { get; set; }
}
