namespace Aggregator.Core.Reports;

/// <summary>A return as it was made and what became of it.</summary>
/// <param name="Order">What was ordered.</param>
/// <param name="WithdrawnAt">When it was taken back, in China; null while it stands.</param>
/// <param name="WithdrawnBy">Who took it back; empty while it stands, and for one taken back before that was noted.</param>
public sealed record PastReturn(ReturnOrder Order, ChinaMoment? WithdrawnAt, string WithdrawnBy);
