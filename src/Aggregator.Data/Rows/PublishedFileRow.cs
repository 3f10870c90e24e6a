namespace Aggregator.Data.Rows;

/// <summary>A file a run wrote.</summary>
public sealed class PublishedFileRow
{
    /// <summary>The run.</summary>
    public long RunId { get; set; }

    /// <summary>Position in the run's list, from 1.</summary>
    public int Ordinal { get; set; }

    /// <summary>Path under the output folder, with <c>/</c>.</summary>
    public string FilePath { get; set; } = "";

    /// <summary>Its bytes, lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; set; }
}
