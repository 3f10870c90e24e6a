namespace Aggregator.Data.Rows;

/// <summary>One applied migration script.</summary>
public sealed class SchemaVersionRow
{
    /// <summary>The script's number, from 1.</summary>
    public int Id { get; set; }

    /// <summary>The script's file name without extension: <c>0001_initial</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the script with line feeds, lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>When it was applied, UTC.</summary>
    public DateTime AppliedAt { get; set; }
}
