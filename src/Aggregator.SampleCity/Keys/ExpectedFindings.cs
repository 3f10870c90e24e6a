using Aggregator.SampleCity.Faults;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Keys;

/// <summary>What a correct checker finds in a seeded report: the fault itself and every identity it breaks.</summary>
internal static class ExpectedFindings
{
    private const string Carry = "CARRY_BREAK";

    public static IReadOnlyList<ExpectedFinding> Of(FaultKind kind, SampleUnit unit, int year, Sheet sheet, Sheet? before, long misstatedBy, SampleUnit? source)
    {
        var identities = kind is FaultKind.MissingReport or FaultKind.Unreadable or FaultKind.TableMissing ? [] : IdentityRecount.Of(sheet, before);
        return
        [
            .. Direct(kind, unit, year, sheet, misstatedBy, source),
            .. identities.Where(i => i.Rule != Carry).Select(i => new ExpectedFinding(i.Rule, unit.Code, year, i.Subject, [Numbers(i)])),

            // A row that does not carry over may be reported once or column by column.
            .. identities.Where(i => i.Rule == Carry).GroupBy(i => i.Rule).Select(g => new ExpectedFinding(g.Key, unit.Code, year, "T2/carried_in", [.. g.Select(Numbers)])),
        ];
    }

    private static ExpectedNumbers Numbers(BrokenIdentity identity) => new(identity.Subject, identity.Expected, identity.Actual);

    private static ExpectedFinding[] Direct(FaultKind kind, SampleUnit unit, int year, Sheet sheet, long misstatedBy, SampleUnit? source)
    {
        return kind switch
        {
            FaultKind.MissingReport => [Finding("MISSING_REPORT", "report")],
            // A file that cannot be read was handed in; whether the report also counts as missing is the office's choice.
            FaultKind.Unreadable => [Finding("MISSING_REPORT", "report") with { Tolerated = true }],
            FaultKind.LateSubmit => [Finding("LATE_SUBMIT", "received")],
            FaultKind.LatePublish => [Finding("LATE_PUBLISH", "published")],
            FaultKind.Placeholder => [Finding("PLACEHOLDER", "S1")],
            FaultKind.TemplateNote => [Finding("TEMPLATE_NOTE_LEFT", "S2")],
            FaultKind.CopyOther => [Finding("COPY_OTHER", "S5") with { OrUnit = source!.Code }],
            FaultKind.TextTable => [Finding("TEXT_TABLE", "T2/new_received/total") with
            {
                Places = [new ExpectedNumbers("T2/new_received/total", sheet.Count("T2", "new_received", "total"), sheet.Count("T2", "new_received", "total") + misstatedBy)],
            }],
            // One blank is one finding; a checker that also says that the sum fails, or that a cell is blank, says nothing false.
            FaultKind.TotalBlank =>
            [
                Finding("TOTAL_BLANK", "T3/cases/review_total"),
                Finding("CELL_BLANK", "T3/cases/review_total") with { Tolerated = true },
                Finding("T3_SUM", "T3/cases/review_total") with { Tolerated = true },
            ],
            FaultKind.CellBlank => [Finding("CELL_BLANK", "T2")],
            FaultKind.NotApplicableMark => [Finding("NA_MARK", "T1/regulation/issued")],
            FaultKind.TextValue => [Finding("TEXT_VALUE", "T1/licence/decisions")],
            FaultKind.TableMissing => [Finding("TABLE_MISSING", "T3")],
            FaultKind.OutdatedForm => [Finding("OUTDATED_FORM", "T2/" + Sheet.SingleOtherRow)],
            FaultKind.SectionMissing => [Finding("SECTION_MISSING", "S5")],
            FaultKind.FeeNotStated => [Finding("FEE_NOT_STATED", "S6")],
            FaultKind.Sensitive => [Finding("SENSITIVE", "S6")],
            FaultKind.RowSum or FaultKind.ColumnSum or FaultKind.Balance or FaultKind.CaseSum or FaultKind.CarryBreak or FaultKind.ValidBreak => [],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        ExpectedFinding Finding(string rule, string subject) => new(rule, unit.Code, year, subject, []);
    }
}
