using System.Runtime.CompilerServices;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The identities of tables 2 and 3, judged for one report.</summary>
internal static class TableIdentities
{
    // A figure this large is a reading error, and sums of such would overflow.
    private const decimal Largest = 1_000_000_000_000_000;

    // Four rules and the search for the wrong cell ask for the same report.
    private static readonly ConditionalWeakTable<Report, IReadOnlyList<IdentityOutcome>> Known = [];

    private static readonly string[] Balanced = ["new_received", "carried_in", "total", "carried_out"];

    private static readonly string[] LateForm = ["other_no_supplement", "other_no_fee", "other_misc"];

    /// <summary>All identities in the form's order: rows, columns and balances of table 2, then the blocks of table 3.</summary>
    public static IReadOnlyList<IdentityOutcome> Of(Report report) => Known.GetValue(report, Judged);

    private static IReadOnlyList<IdentityOutcome> Judged(Report report)
    {
        var judged = new List<IdentityOutcome>();
        if (report.Has("T2"))
        {
            judged.AddRange(TableTwo(report).Select(identity => Judge(report, identity)));
        }

        if (report.Has("T3"))
        {
            judged.AddRange(TableThree(report).Select(identity => Judge(report, identity)));
        }

        return judged;
    }

    /// <summary>The outcome rows a report has: the three rows of 其他处理 or, where it still prints the single row, that one.</summary>
    public static IReadOnlyList<string> OutcomeRows(Report report)
    {
        bool Present(string row) => report.Cell("T2", row, "total") is { State: not FigureState.Missing };
        var common = Forms.Form2021.T2.Outcomes.Select(r => r.Code).Except(LateForm).ToList();
        var single = !LateForm.Any(Present) && (Present("other_all") || report.Form == FormEdition.Form2019);
        return single ? [.. common, "other_all"] : [.. common, .. LateForm];
    }

    private static IEnumerable<Identity> TableTwo(Report report)
    {
        var parts = Forms.Form2021.T2.Columns.Select(c => c.Code).Where(c => c != "total").ToList();
        var outcomes = OutcomeRows(report);
        string[] rows = ["new_received", "carried_in", .. outcomes, "total", "carried_out"];
        foreach (var row in rows)
        {
            yield return new("SUM_ROW", row, [.. parts.Select(c => Cell(report, "T2", row, c))], [Cell(report, "T2", row, "total")]);
        }

        string[] columns = [.. parts, "total"];
        foreach (var column in columns)
        {
            yield return new("SUM_COL", column, [.. outcomes.Select(r => Cell(report, "T2", r, column))], [Cell(report, "T2", "total", column)]);
        }

        foreach (var column in columns)
        {
            yield return new("BALANCE", column,
                [Cell(report, "T2", Balanced[0], column), Cell(report, "T2", Balanced[1], column)],
                [Cell(report, "T2", Balanced[2], column), Cell(report, "T2", Balanced[3], column)]);
        }
    }

    private static IEnumerable<Identity> TableThree(Report report)
    {
        foreach (var block in (string[])["review", "direct_suit", "suit_after_review"])
        {
            string[] results = ["upheld", "corrected", "other", "pending"];
            yield return new("T3_SUM", block,
                [.. results.Select(r => Cell(report, "T3", FormDefinition.CasesRow, $"{block}_{r}"))],
                [Cell(report, "T3", FormDefinition.CasesRow, $"{block}_total")]);
        }
    }

    private static IdentityOutcome Judge(Report report, Identity identity)
    {
        IdentityOutcome Without(IdentityState state, IReadOnlyList<Figure> numberless) => new(identity, state, 0, 0, [], numberless);

        if (identity.Cells.All(IsEmpty))
        {
            return Without(IdentityState.NotApplicable, []);
        }

        var filledTotal = identity.Stated.Count == 1 && identity.Stated[0].State == FigureState.Value;
        var numberless = identity.Cells.Where(cell => !HasNumber(report, identity, cell, filledTotal)).ToList();
        if (numberless.Count > 0)
        {
            return Without(IdentityState.NotAssessable, numberless);
        }

        // A blank total counts as what its own parts add up to: TOTAL_BLANK names it, and the sums it stands in are not broken by it.
        decimal Counted(Figure cell) => BlankTotals.Is(report, cell) ? BlankTotals.SumOfParts(report, cell) : cell.Summand!.Value;
        var expected = identity.Parts.Sum(Counted);
        if (identity.Stated.Any(cell => BlankTotals.Is(report, cell)))
        {
            return Without(IdentityState.NotApplicable, []); // TOTAL_BLANK says it.
        }

        var actual = identity.Stated.Sum(cell => cell.Summand!.Value);
        var zeros = identity.Cells.Where(cell => (cell.State is FigureState.Blank or FigureState.NotApplicable) && !BlankTotals.Is(report, cell)).ToList();
        return new(identity, expected == actual ? IdentityState.Holds : IdentityState.Broken, expected, actual, zeros, []);
    }

    // A blank counts as 0 only when its row or its total is filled.
    private static bool HasNumber(Report report, Identity identity, Figure cell, bool filledTotal) => cell.State switch
    {
        FigureState.Value => Math.Abs(cell.Value ?? 0) <= Largest,
        FigureState.NotApplicable => true,
        FigureState.Blank => filledTotal || identity.Rule is "SUM_ROW" or "SUM_COL" or "T3_SUM" || RowIsFilled(report, cell.Row),
        _ => false,
    };

    private static bool RowIsFilled(Report report, string row) =>
        Forms.Form2021.T2.Columns.Any(column => report.Cell("T2", row, column.Code)?.State == FigureState.Value);

    private static bool IsEmpty(Figure cell) => cell.State is FigureState.Blank or FigureState.Missing;

    private static Figure Cell(Report report, string table, string row, string column) => report.Cell(table, row, column)
        ?? new Figure(table, row, column, FigureState.Missing, null, "件", "", new Provenance("", new TextSpan(0, 0)));
}
