namespace Aggregator.Intake.Collecting;

/// <summary>Everything an inbox holds.</summary>
/// <param name="Files">What was handed in, by path in ordinal order.</param>
/// <param name="SetAside">What was not, by path in ordinal order.</param>
/// <param name="IndexPath">Full path of the index.csv at the top of the inbox, or null.</param>
public sealed record InboxListing(IReadOnlyList<InboxFile> Files, IReadOnlyList<SetAsideFile> SetAside, string? IndexPath);
