namespace Aggregator.Pipeline.Workers;

/// <summary>A crash of ours over one item.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Message">A Chinese sentence.</param>
/// <param name="Detail">The trace.</param>
internal sealed record PartFault(string Subject, string Message, string Detail);
