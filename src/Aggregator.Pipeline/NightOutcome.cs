using Aggregator.Data.Rows;

namespace Aggregator.Pipeline;

/// <summary>How a night ended.</summary>
/// <param name="RunId">The run.</param>
/// <param name="State">Done, done with faults, or refused.</param>
/// <param name="Messages">For a refused night: every Chinese sentence that says what to put right. Else notices.</param>
/// <param name="Faults">Crashes of ours that cost one file or one rule.</param>
/// <param name="Outputs">Files written, relative to the out folder.</param>
public sealed record NightOutcome(long RunId, RunState State, IReadOnlyList<string> Messages, int Faults, IReadOnlyList<string> Outputs);
