using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;

namespace Aggregator.Pipeline.Stages;

/// <summary>The placing of a night as kept in the ledger: the reports themselves stay with their files.</summary>
/// <param name="Units">The roster.</param>
/// <param name="Submissions">Submissions without their reports.</param>
/// <param name="ReportIndexes">For each submission the index of its report within its file; -1 for none.</param>
/// <param name="Calendar">What the office has set; null in outputs of nights before there was such a thing.</param>
internal sealed record Placing(IReadOnlyList<Unit> Units, IReadOnlyList<Submission> Submissions, IReadOnlyList<int> ReportIndexes, OfficeCalendar? Calendar = null)
{
    /// <summary>The office's entries for the roll-up; null when there are none, as in outputs of nights before there was such a thing.</summary>
    public IReadOnlyList<Adjustment>? Adjustments { get; init; }

    /// <summary>The day a night was made up; null for one of its own day.</summary>
    public DateOnly? MadeUpOn { get; init; }

    /// <summary>The nights of the month before that did not run; null when all did.</summary>
    public IReadOnlyList<UnrunNight>? UnrunNights { get; init; }

    /// <summary>A submission with its report, from what was read of its file.</summary>
    /// <param name="index">Which submission.</param>
    /// <param name="read">What was read, by file.</param>
    public Submission WithReport(int index, IReadOnlyDictionary<string, ReadFile> read) =>
        Submissions[index] is var one && ReportIndexes[index] is >= 0 and var report ? one with { Report = read[one.File].Reports[report] } : one;

    /// <summary>The name for titles: the government's own line without 人民政府, else 全市.</summary>
    public static string CityName(Roster roster)
    {
        var name = roster.Units.FirstOrDefault(u => u.Kind == UnitKind.CityGovernment)?.Name;
        return name is null ? "全市" : name.EndsWith("人民政府", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
