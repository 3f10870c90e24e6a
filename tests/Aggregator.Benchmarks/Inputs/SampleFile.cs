namespace Aggregator.Benchmarks.Inputs;

/// <summary>A file of the sample city: where it stood and what it held.</summary>
internal sealed record SampleFile(string Path, byte[] Bytes);
