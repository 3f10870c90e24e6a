namespace Aggregator.Core.Scoring.Schemes;

/// <summary>What is wrong with a scheme, and where.</summary>
/// <param name="Clause">A Chinese clause without its full stop.</param>
/// <param name="Part">The part it lies in.</param>
/// <param name="Code">The code of the indicator, rule or merit, or the name of the grade; empty when it is the part as a whole.</param>
public sealed record SchemeProblem(string Clause, SchemePart Part, string Code = "");
