namespace Aggregator.Intake.Collecting;

/// <summary>Something in the inbox that is not handed in: the index, hidden and temporary files, links.</summary>
/// <param name="RelativePath">Path inside the inbox, with <c>/</c>.</param>
/// <param name="Reason">A Chinese sentence.</param>
public sealed record SetAsideFile(string RelativePath, string Reason);
