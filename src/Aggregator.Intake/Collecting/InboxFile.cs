namespace Aggregator.Intake.Collecting;

/// <summary>A file handed in.</summary>
/// <param name="RelativePath">Path inside the inbox, with <c>/</c>.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Length">Bytes.</param>
public sealed record InboxFile(string RelativePath, string FullPath, long Length);
