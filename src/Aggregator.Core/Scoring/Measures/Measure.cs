namespace Aggregator.Core.Scoring.Measures;

/// <summary>Something the program can find out about a report and a scheme can give points for.</summary>
/// <param name="Id">Its name in schemes: <c>table-identities</c>.</param>
/// <param name="Leaf">The leaf of the default scheme that rests on it: a scheme that names no measure means it by this code.</param>
/// <param name="About">What it finds out, Chinese, for whoever writes a scheme.</param>
/// <param name="Unit">The unit of its amount, 天 or %; null when it counts things.</param>
/// <param name="Things">The things it counts; empty when it measures an amount.</param>
/// <param name="Take">Measures a report.</param>
internal sealed record Measure(string Id, string Leaf, string About, string? Unit, IReadOnlyList<MeasuredThing> Things, Func<MeasureInput, Measurement> Take)
{
    /// <summary>Whether it rests on what only the uniform form asks for, in force from report year 2019 on.</summary>
    public bool NeedsForm { get; init; }
}
