using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>What the office has set for itself: stricter days and exemptions, each by the number of a document. The reader of the file has checked it.</summary>
/// <param name="LocalDeadlines">Days of the office's own.</param>
/// <param name="Exemptions">Units with more time or nothing due.</param>
/// <param name="AnswerDays">Days a unit has to answer a return notice, counted from the notice's day.</param>
public sealed record OfficeCalendar(IReadOnlyList<LocalDeadline> LocalDeadlines, IReadOnlyList<Exemption> Exemptions, int AnswerDays = OfficeCalendar.UsualAnswerDays)
{
    /// <summary>Practice, not law: the office may set another number.</summary>
    public const int UsualAnswerDays = 15;

    /// <summary>An office that has set nothing: the law alone.</summary>
    public static OfficeCalendar None { get; } = new([], []);

    /// <summary>What the unit owes for a year, both acts.</summary>
    public FilingDuty DutyOf(Unit unit, int year) => new(DutyOf(unit, year, FilingAct.Submit), DutyOf(unit, year, FilingAct.Publish));

    private ActDuty DutyOf(Unit unit, int year, FilingAct act)
    {
        var lines = LocalDeadlines.Where(line => line.Act == act && line.Years.Contains(year)).ToList();
        var local = lines.FirstOrDefault(line => line.Units.Contains(unit.Code)) ?? lines.FirstOrDefault(line => line.Kinds.Contains(unit.Kind));
        var exemption = Exemptions.FirstOrDefault(line => line.Unit == unit.Code && line.Year == year && line.Acts.Contains(act));
        return new ActDuty(act, LegalCalendar.DeadlineFor(unit.Kind, year), LegalCalendar.BasisFor(unit.Kind, year), local?.LastDayFor(year), local?.Cited ?? "", exemption);
    }
}
