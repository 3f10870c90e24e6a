namespace Aggregator.Data.Rows;

/// <summary>
/// One figure with its place. The file is the subject of its ledger row; whose report that is in which year says the submission of
/// the same path in the same run: the bytes of a file do not change when the roster does.
/// </summary>
public sealed class FigureRow : LedgerChildRow
{
    /// <summary><c>T1</c> … <c>appendix</c>.</summary>
    public string TableCode { get; set; } = "";

    /// <summary>Row code.</summary>
    public string RowCode { get; set; } = "";

    /// <summary>Column code; empty for the narrative.</summary>
    public string ColumnCode { get; set; } = "";

    /// <summary><c>value</c>, <c>blank</c>, <c>na</c>, <c>masked</c>, <c>text</c>, <c>missing</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>The number; null for another state, and for a number of more than 22 whole digits, which only the payload holds.</summary>
    public decimal? Value { get; set; }

    /// <summary>件, 万元 …</summary>
    public string Measure { get; set; } = "";

    /// <summary>The raw characters.</summary>
    public string Raw { get; set; } = "";

    /// <summary>The place, for a person.</summary>
    public string Locator { get; set; } = "";

    /// <summary>First UTF-16 unit in the document's text.</summary>
    public int SpanOffset { get; set; }

    /// <summary>UTF-16 units.</summary>
    public int SpanLength { get; set; }

    /// <summary>Why a person should look at it, or null.</summary>
    public string? Doubt { get; set; }
}
