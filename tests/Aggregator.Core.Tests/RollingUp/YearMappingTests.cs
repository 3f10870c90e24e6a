using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public class YearMappingTests
{
    [TestMethod]
    public void Every_form_says_of_every_indicator_how_it_is_made_or_why_not()
    {
        foreach (var form in YearMapping.Forms)
        {
            foreach (var indicator in YearMapping.Indicators)
            {
                var lines = YearMapping.Of(form, indicator.Code);
                Assert.AreNotEqual(0, lines.Count, $"{form} {indicator.Code}");
                Assert.IsTrue(lines.All(line => line.Fit == MappingFit.None) || lines.All(line => line.Row is not null), $"{form} {indicator.Code}");
            }
        }
    }

    [TestMethod]
    public void Every_line_names_a_cell_of_its_form_and_an_indicator_that_is_there()
    {
        var indicators = YearMapping.Indicators.Select(indicator => indicator.Code).ToHashSet();
        foreach (var line in YearMapping.Lines)
        {
            Assert.IsTrue(line.To is null || indicators.Contains(line.To), line.ToString());
            Assert.IsTrue(line.Row is null || CellsOf(line.Form).Contains((line.Table!, line.Row, line.Column!)), line.ToString());
        }

        Assert.HasCount(YearMapping.Indicators.Count, indicators);
    }

    [TestMethod]
    public void Every_cell_of_every_form_is_mapped_or_left_out_with_a_reason()
    {
        foreach (var form in YearMapping.Forms)
        {
            var told = YearMapping.Lines.Where(line => line.Form == form && line.Row is not null).Select(line => (line.Table!, line.Row!, line.Column!)).ToHashSet();
            // Of table 2 the series shows the totals, and the applicants of the new requests only.
            var open = CellsOf(form).Where(cell => cell.Table != "T2" || cell.Column == "total").Where(cell => !told.Contains(cell)).ToList();
            CollectionAssert.AreEqual(Array.Empty<(string, string, string)>(), open);
        }
    }

    [TestMethod]
    public void A_sound_line_has_no_reason_and_every_other_one_a_whole_sentence()
    {
        foreach (var line in YearMapping.Lines)
        {
            Assert.AreEqual(line.Fit == MappingFit.Sound, line.Reason.Length == 0, line.ToString());
            Assert.IsTrue(line.Reason.Length == 0 || line.Shown.EndsWith('。'), line.ToString());
            Assert.IsTrue(line.Basis is "form" or "practice", line.ToString());
        }
    }

    [TestMethod]
    public void What_rests_on_practice_says_so_where_it_is_shown()
    {
        var shown = YearMapping.Lines.Where(line => line.IsPractice && line.Reason.Length > 0).ToList();
        Assert.AreNotEqual(0, shown.Count);
        Assert.IsTrue(shown.All(line => line.Shown.Contains("业务口径", StringComparison.Ordinal)));
        Assert.IsTrue(YearMapping.Lines.Where(line => line.Form is "stats2014" or "appendix").All(line => line.IsPractice));
    }

    [TestMethod]
    [DataRow("stats2014", "deny_admin_query", "其他途径")]
    [DataRow("stats2014", "refuse_petition", "其他途径")]
    [DataRow("stats2014", "unable_unclear", "更改补充")]
    [DataRow("stats2014", "admin_fee_amount", "两回事")]
    [DataRow("stats2014", "deny_internal", "不是《条例》所指政府信息")]
    [DataRow("stats2014", "carried_in", "没有结转")]
    [DataRow("stats2014", "direct_suit_upheld", "不分是否经过复议")]
    [DataRow("2019", "normative_document_in_force", "对外公开总数量")]
    [DataRow("2019", "other_no_fee", "只有一行")]
    [DataRow("2019", "admin_fee_amount", "收费项目")]
    [DataRow("appendix", "deny_state_secret", "免予公开范围")]
    public void What_is_lossy_or_ambiguous_is_left_out_and_says_why(string form, string indicator, string why)
    {
        var lines = YearMapping.Of(form, indicator);
        Assert.IsTrue(lines.All(line => line.Fit == MappingFit.None));
        Assert.Contains(why, lines[0].Reason);
    }

    [TestMethod]
    public void Items_are_never_taken_for_cases()
    {
        foreach (var line in YearMapping.Lines.Where(line => line is { Form: "2019", Table: "T1", Column: "last_year" or "change" }))
        {
            Assert.AreEqual(MappingFit.None, line.Fit, line.ToString());
        }

        Assert.AreEqual("decisions", Assert.ContainsSingle(YearMapping.Of("2019", "licence_decisions")).Column);
    }

    private static HashSet<(string Table, string Row, string Column)> CellsOf(string form)
    {
        if (form is "stats2014" or "appendix")
        {
            return [.. (form == "appendix" ? Forms.Appendix : Forms.Statistics2014).Rows.Where(row => row.Measure is not null).Select(row => (form, row.Code, "value"))];
        }

        var tables = form == "2021" ? Forms.Form2021 : Forms.Form2019;
        return
        [
            .. tables.T1.Rows.SelectMany(row => row.Columns.Select(column => ("T1", row.Code, column))),
            .. tables.T2.Rows.SelectMany(row => tables.T2.Columns.Select(column => ("T2", row.Code, column.Code))),
            .. tables.T3.Select(column => ("T3", FormDefinition.CasesRow, column.Code)),
        ];
    }
}
