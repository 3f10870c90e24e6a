namespace Aggregator.Data.Rows;

/// <summary>What a person decided on a finding. Rows are only ever added; it hangs on no output, so that no re-run can take it away.</summary>
public sealed class FindingDecisionRow
{
    /// <summary>Ascends with time: of several on one finding the last stands.</summary>
    public long Id { get; set; }

    /// <summary>The finding's name over re-runs.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Rule id.</summary>
    public string RuleId { get; set; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Report year.</summary>
    public int Year { get; set; }

    /// <summary>What exactly was examined.</summary>
    public string Subject { get; set; } = "";

    /// <summary>What should have stood there, or null.</summary>
    public string? Expected { get; set; }

    /// <summary>What stood there, or null.</summary>
    public string? Actual { get; set; }

    /// <summary><c>fail</c> or <c>not-assessable</c>.</summary>
    public string Outcome { get; set; } = "";

    /// <summary><c>confirmed</c>, <c>dismissed</c> or <c>explained</c>.</summary>
    public string Decision { get; set; } = "";

    /// <summary>Why; never empty.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who; never empty.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime DecidedAt { get; set; }

    /// <summary>Number of the document it rests on, or null.</summary>
    public string? DocumentNumber { get; set; }
}
