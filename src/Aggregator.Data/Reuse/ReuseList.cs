namespace Aggregator.Data.Reuse;

/// <summary>What <c>index.json</c> says: which files make the index.</summary>
/// <param name="Version">Of this list.</param>
/// <param name="Background">File of the background.</param>
/// <param name="Templates">File of the templates' segment; null when there are none.</param>
/// <param name="Segments">Files of the reports' segments, oldest first.</param>
internal sealed record ReuseList(int Version, string Background, string? Templates, IReadOnlyList<ReuseListItem> Segments);

/// <summary>One segment.</summary>
/// <param name="File">Its file.</param>
/// <param name="Removed">Numbers of the texts in it that no longer count.</param>
internal sealed record ReuseListItem(string File, IReadOnlyList<int> Removed);
