namespace Aggregator.Core.Reports;

/// <summary>A state of a submission as a reader meets it: <c>states.json</c> holds them all.</summary>
/// <param name="Code">The state's code.</param>
/// <param name="Name">Chinese name: 退回修改.</param>
/// <param name="Sentence">What it means, one Chinese sentence.</param>
/// <param name="NextStep">What happens or is to be done next, one Chinese sentence.</param>
/// <param name="UnitStep">The same said to the unit itself, one Chinese sentence.</param>
/// <param name="Moves">Where it can go from here, and by whom.</param>
public sealed record SubmissionState(string Code, string Name, string Sentence, string NextStep, string UnitStep, IReadOnlyList<SubmissionMove> Moves);

/// <summary>An allowed move.</summary>
/// <param name="To">Code of the state it leads to.</param>
/// <param name="By"><c>system</c> (the night), <c>office</c> (a person of the office) or <c>unit</c> (by handing in another file).</param>
/// <param name="When">When, one Chinese sentence.</param>
public sealed record SubmissionMove(string To, string By, string When);
