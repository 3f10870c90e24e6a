using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults;

/// <summary>Puts faults into the printed tables. What follows from them is recounted afterwards.</summary>
internal static class TableFaults
{
    /// <summary>The sheet with the fault in it and the place it was put; null when the fault is not one of tables.</summary>
    public static (Sheet Sheet, SeededPlace Place)? Apply(FaultKind kind, Sheet sheet, SeededRandom random)
    {
        var by = random.Between(1, 9);
        switch (kind)
        {
            case FaultKind.RowSum:
                // The wrong total of an outcome row breaks that row, and the column 总计 with it.
                return Raised("T2", "partial", ["total"], "total");
            case FaultKind.ColumnSum:
                // The row holds, both columns do not.
                return Raised("T2", "deny_case_file", ["natural", "total"], "natural");
            case FaultKind.Balance:
                return Raised("T2", "new_received", ["natural", "total"], "natural");
            case FaultKind.CaseSum:
                return Raised("T3", FormDefinition.CasesRow, ["review_total"], "review_total");
            case FaultKind.ValidBreak:
                return Raised("T1", "normative_document", ["in_force"], "in_force");
            case FaultKind.CarryBreak:
                var carried = sheet;
                foreach (var row in new[] { "carried_in", "granted", "total" })
                {
                    // More in and more answered: the year's own identities go on holding.
                    carried = carried.Raise("T2", row, "natural", by).Raise("T2", row, "total", by);
                }

                return (carried, PlaceOf(carried, "T2", "carried_in", "natural"));
            case FaultKind.TotalBlank:
                var filled = sheet.Count("T3", FormDefinition.CasesRow, "review_total") > 0
                    ? sheet
                    : sheet.Raise("T3", FormDefinition.CasesRow, "review_upheld", 1).Raise("T3", FormDefinition.CasesRow, "review_total", 1);
                var blank = filled.With("T3", FormDefinition.CasesRow, "review_total", new PrintedCell(""));
                return (blank, new SeededPlace("T3/cases/review_total", filled.At("T3", FormDefinition.CasesRow, "review_total").Text, ""));
            case FaultKind.CellBlank:
                var zero = random.Pick([.. sheet.OutcomeRows.Where(r => sheet.At("T2", r, "research").Text == "0")]);
                return Printed("T2", zero, "research", "");
            case FaultKind.NotApplicableMark:
                return Printed("T1", "regulation", "issued", "/");
            case FaultKind.TextValue:
                return Printed("T1", "licence", "decisions", "详见公示栏");
            case FaultKind.OutdatedForm:
                return (sheet.WithSingleOtherRow(), new SeededPlace("T2/" + Sheet.SingleOtherRow, "3 rows", "1 row"));
            default:
                return null;
        }

        (Sheet, SeededPlace) Raised(string table, string row, string[] columns, string culprit)
        {
            var raised = columns.Aggregate(sheet, (s, column) => s.Raise(table, row, column, by));
            return (raised, PlaceOf(raised, table, row, culprit));
        }

        (Sheet, SeededPlace) Printed(string table, string row, string column, string text)
        {
            var printed = sheet.With(table, row, column, new PrintedCell(text));
            return (printed, PlaceOf(printed, table, row, column));
        }

        SeededPlace PlaceOf(Sheet changed, string table, string row, string column) => new(
            string.Create(CultureInfo.InvariantCulture, $"{table}/{row}/{column}"), sheet.At(table, row, column).Text, changed.At(table, row, column).Text);
    }
}
