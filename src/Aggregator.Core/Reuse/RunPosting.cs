namespace Aggregator.Core.Reuse;

/// <summary>Where a picked run stands.</summary>
/// <param name="Part">Number of the part.</param>
/// <param name="Text">Number of the text in it.</param>
/// <param name="Place">Place in its reduced characters.</param>
internal readonly record struct RunPosting(int Part, int Text, int Place);
