namespace Aggregator.Data.Rows;

/// <summary>A file handed in over the web, written in one transaction with the others of its receipt after their bytes are in the vault. Never changed but for <see cref="Told"/>, never deleted.</summary>
public sealed class HandInRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>The receipt.</summary>
    public string Batch { get; set; } = "";

    /// <summary>Its line on the receipt, from 1. With the receipt it is unique, so that a retry finds what it has written.</summary>
    public int Ordinal { get; set; }

    /// <summary>The bytes; empty when they were not kept.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>Its name, cleaned.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Its name as given.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>Unit code, or null.</summary>
    public string? Unit { get; set; }

    /// <summary>Report year, or null.</summary>
    public int? Year { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime ReceivedAt { get; set; }

    /// <summary>The account.</summary>
    public string Account { get; set; } = "";

    /// <summary>The person's name.</summary>
    public string Person { get; set; } = "";

    /// <summary>What the person wrote beside it.</summary>
    public string Note { get; set; } = "";

    /// <summary><c>kept</c>, <c>opened</c> or <c>refused</c>.</summary>
    public string State { get; set; } = "";

    /// <summary>Why it was refused, or what became of a package.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What the first look at it came to, JSON; null while nobody has looked.</summary>
    public string? Told { get; set; }
}
