namespace Aggregator.Core.Scoring.Measures;

/// <summary>A kind of thing a measure counts.</summary>
/// <param name="Code">Its name in schemes: <c>broken</c>.</param>
/// <param name="Name">What it is, Chinese: 勾稽不符.</param>
/// <param name="Counter">处, 项, 类 …</param>
internal sealed record MeasuredThing(string Code, string Name, string Counter);
