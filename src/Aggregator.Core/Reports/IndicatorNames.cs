namespace Aggregator.Core.Reports;

/// <summary>Other labels an indicator is printed under.</summary>
/// <param name="Code">Row code.</param>
/// <param name="Labels">Labels without numbering.</param>
public sealed record IndicatorNames(string Code, IReadOnlyList<string> Labels);
