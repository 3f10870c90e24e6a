namespace Aggregator.Data.Rows;

/// <summary>One change of one cell reviewers write in. Rows are only ever added; it hangs on no output, so that no re-run can take it away.</summary>
public sealed class ReviewChangeRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary><c>person</c>, <c>due</c>, <c>progress</c>, <c>opinion</c> on a finding; <c>points</c>, <c>document</c>, <c>remark</c> on a leaf.</summary>
    public string Field { get; set; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Report year.</summary>
    public int Year { get; set; }

    /// <summary>The finding's fingerprint or the leaf's code.</summary>
    public string Item { get; set; } = "";

    /// <summary>From 1, the cell's own count: the last one stands. Two writers at once cannot both have the next.</summary>
    public int Revision { get; set; }

    /// <summary>What was written; empty where the cell was cleared.</summary>
    public string CellValue { get; set; } = "";

    /// <summary>Who; never empty.</summary>
    public string WrittenBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime WrittenAt { get; set; }

    /// <summary>Of points and number: the points by the scheme and the leaf's name when they were given; else null.</summary>
    public string? Judged { get; set; }

    /// <summary>Hash of the workbook it came in.</summary>
    public string Sha256 { get; set; } = "";
}
