using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

/// <summary>A map of which rule guards which cell of the three tables, made by spoiling every cell of a sound report in every way.</summary>
[TestClass]
public class RuleCoverageTests
{
    private static readonly (string Way, Func<ReportDraft, (string Table, string Row, string Column), ReportDraft> Spoil)[] Ways =
    [
        ("空白", (draft, at) => draft.Set(at.Table, at.Row, at.Column, FigureState.Blank)),
        ("符号", (draft, at) => draft.Set(at.Table, at.Row, at.Column, FigureState.NotApplicable, "/")),
        ("文字", (draft, at) => draft.Set(at.Table, at.Row, at.Column, FigureState.Text, "见网站")),
        ("负数", (draft, at) => draft.Set(at.Table, at.Row, at.Column, -3)),
    ];

    [TestMethod]
    [DataRow(FormEdition.Form2021, 2025)]
    [DataRow(FormEdition.Form2019, 2020)]
    public void Every_cell_is_guarded_whatever_is_wrong_with_it(FormEdition form, int year)
    {
        foreach (var (way, spoil) in Ways)
        {
            foreach (var at in CellsOf(form).Where(at => way != "负数" || at.Column != "change"))
            {
                Assert.IsNotEmpty(FoundIn(spoil(Sound(form, year), at)), $"{way} {at}");
            }
        }
    }

    [TestMethod]
    [DataRow(FormEdition.Form2021, 2025)]
    [DataRow(FormEdition.Form2019, 2020)]
    public void Every_cell_of_tables_two_and_three_is_guarded_by_a_sum(FormEdition form, int year)
    {
        foreach (var at in CellsOf(form).Where(at => at.Table != "T1"))
        {
            var rules = FoundIn(Sound(form, year).Set(at.Table, at.Row, at.Column, 4));
            Assert.IsTrue(rules.Overlaps(["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM"]), $"{at}: {string.Join(' ', rules)}");
        }
    }

    [TestMethod]
    [DataRow(FormEdition.Form2021, 2025)]
    [DataRow(FormEdition.Form2019, 2020)]
    public void Every_row_is_missed_when_it_is_gone(FormEdition form, int year)
    {
        foreach (var row in CellsOf(form).Where(at => at.Table != "T3").GroupBy(at => (at.Table, at.Row)))
        {
            var draft = row.Aggregate(Sound(form, year), (d, at) => d.Set(at.Table, at.Row, at.Column, FigureState.Missing));

            // Of 其他处理 the other layout stands in for what is gone.
            Assert.IsTrue(FoundIn(draft).Overlaps(row.Key.Row == "other_all" ? ["ROW_MISSING", "OUTDATED_FORM", "SUM_COL"] : ["ROW_MISSING"]), row.Key.ToString());
        }
    }

    private static IEnumerable<(string Table, string Row, string Column)> CellsOf(FormEdition edition)
    {
        var form = Forms.Of(edition)!;
        return form.T1.Rows.SelectMany(row => row.Columns.Select(column => ("T1", row.Code, column)))
            .Concat(form.T2.Rows.SelectMany(row => form.T2.Columns.Select(column => ("T2", row.Code, column.Code))))
            .Concat(form.T3.Select(column => ("T3", FormDefinition.CasesRow, column.Code)));
    }

    private static ReportDraft Sound(FormEdition form, int year) => form == FormEdition.Form2019
        ? new ReportDraft { Form = form, Year = year }.Row("other_all", 0)
        : new ReportDraft { Form = form, Year = year };

    private static HashSet<string> FoundIn(ReportDraft draft) => [.. ReportChecker.Check(draft.Check()).Findings.Select(finding => finding.Rule)];
}
