namespace Aggregator.Data.Rows;

/// <summary>A piece of a kept file, for workers that cannot see the data folder. Added and never changed.</summary>
public sealed class FileBytesRow
{
    /// <summary>Hash of the whole file.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Which piece, from 0; pieces are as long as one another but the last.</summary>
    public int Ordinal { get; set; }

    /// <summary>How many pieces the file has: fewer than that are a file half brought.</summary>
    public int Pieces { get; set; }

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; set; } = [];
}
