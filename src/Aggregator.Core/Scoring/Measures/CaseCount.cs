namespace Aggregator.Core.Scoring.Measures;

/// <summary>The cases behind a rate, 件.</summary>
/// <param name="All">Cases in all.</param>
/// <param name="Against">Those that speak against the unit.</param>
/// <param name="AllNamed">What all of them are called: 审结.</param>
/// <param name="AgainstNamed">What those against are called: 纠正.</param>
internal sealed record CaseCount(decimal All, decimal Against, string AllNamed, string AgainstNamed);
