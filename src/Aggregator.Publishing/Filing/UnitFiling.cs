using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Filing;

/// <summary>A unit that owes a report, and what came of it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="State">How it stands.</param>
/// <param name="Submission">The accepted report; for <see cref="FilingState.NotAccepted"/> the last file that was not; null when nothing came.</param>
/// <param name="Duty">By when it had to come, by law and by the office.</param>
public sealed record UnitFiling(Unit Unit, FilingState State, Submission? Submission, FilingDuty Duty);
