namespace Aggregator.Data;

/// <summary>What a run was asked to do.</summary>
/// <param name="Kind">What kind of run.</param>
/// <param name="ParametersJson">A JSON object.</param>
public sealed record RunRequest(string Kind, string ParametersJson);
