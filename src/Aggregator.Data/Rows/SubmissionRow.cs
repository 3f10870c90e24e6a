namespace Aggregator.Data.Rows;

/// <summary>A report handed in, without its text.</summary>
public sealed class SubmissionRow : LedgerChildRow
{
    /// <summary>Unit code, or null.</summary>
    public string? Unit { get; set; }

    /// <summary>Report year, or null.</summary>
    public int? Year { get; set; }

    /// <summary>Path inside the inbox.</summary>
    public string FilePath { get; set; } = "";

    /// <summary>Hash of its bytes.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary><c>html</c>, <c>docx</c>, …</summary>
    public string Format { get; set; } = "";

    /// <summary><c>2021</c>, <c>2019</c>, …; <c>other</c> when it was not read.</summary>
    public string Form { get; set; } = "";

    /// <summary>Title as printed, or null.</summary>
    public string? Title { get; set; }

    /// <summary><c>accepted</c>, <c>unreadable</c>, …</summary>
    public string Status { get; set; } = "";

    /// <summary>Why it has this status.</summary>
    public string Reason { get; set; } = "";

    /// <summary>How it was placed.</summary>
    public string PlacedBy { get; set; } = "";

    /// <summary>Stated publication: a day, or a day with its time, as ISO text.</summary>
    public string? StatedPublished { get; set; }

    /// <summary>落款.</summary>
    public DateOnly? DocumentDate { get; set; }

    /// <summary>Hand-in, as ISO text.</summary>
    public string? ReceivedAt { get; set; }

    /// <summary>The day we first held it.</summary>
    public DateOnly FirstSeen { get; set; }

    /// <summary>Where it was fetched, or null.</summary>
    public string? Url { get; set; }

    /// <summary>Last day by law, or null.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>Days past it, or null.</summary>
    public int? DaysLate { get; set; }

    /// <summary>Which date was judged.</summary>
    public string LateBasis { get; set; } = "";

    /// <summary>What the reader dropped, a JSON array of kind, where, message.</summary>
    public string LossesJson { get; set; } = "";
}
