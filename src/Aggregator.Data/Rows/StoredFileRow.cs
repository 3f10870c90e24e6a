namespace Aggregator.Data.Rows;

/// <summary>Bytes that somebody handed in and that are kept for ever in the vault under their hash.</summary>
public sealed class StoredFileRow
{
    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; set; }

    /// <summary>When the store first heard of them, UTC.</summary>
    public DateTime KeptAt { get; set; }
}
