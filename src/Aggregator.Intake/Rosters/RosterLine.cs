using Aggregator.Core.Reports;

namespace Aggregator.Intake.Rosters;

/// <summary>A unit with the line it came from.</summary>
internal sealed record RosterLine(int Line, Unit Unit);
