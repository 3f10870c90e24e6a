using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Tests.Checking;

namespace Aggregator.Core.Tests.RollingUp;

[TestClass]
public class YearSeriesTests
{
    private static readonly Unit Education = UnitOf("B01", UnitKind.Bureau);
    private static readonly Unit Water = UnitOf("B02", UnitKind.Bureau);
    private static readonly Unit District = UnitOf("D01", UnitKind.District) with { Scope = ReportScope.WholeArea };

    [TestMethod]
    public void Every_mapped_cell_brings_its_number_alone_and_every_left_out_one_brings_none()
    {
        foreach (var form in YearMapping.Forms)
        {
            foreach (var line in YearMapping.Lines.Where(line => line.Form == form && line.Row is not null && line.To is not null))
            {
                // Its indicator alone is filled with 7 in this cell and 0 in the others it is made of.
                var series = Series([UnitOf("C00", UnitKind.CityGovernment)], With(form, line).Submit());
                var value = series.Rows.Single(row => row.Indicator.Code == line.To).Values[0];
                var isMade = YearMapping.Of(form, line.To!).All(one => one.Fit != MappingFit.None);
                Assert.AreEqual(isMade ? 7m : null, value.Value, line.ToString());
                Assert.AreEqual(isMade, value.Fit != MappingFit.None, line.ToString());
                Assert.AreEqual(value.Fit == MappingFit.Sound, value.Reasons.Count == 0, line.ToString());
            }
        }
    }

    [TestMethod]
    public void A_cell_no_indicator_is_made_of_moves_none()
    {
        var zero = Values(Series([UnitOf("C00", UnitKind.CityGovernment)], With("stats2014", null).Submit()));
        foreach (var line in YearMapping.LeftOut("stats2014"))
        {
            CollectionAssert.AreEqual(zero, Values(Series([UnitOf("C00", UnitKind.CityGovernment)], With("stats2014", line).Submit())), line.Row);
        }
    }

    [TestMethod]
    public void The_old_answers_that_were_public_already_count_as_granted()
    {
        var old = Early(Education, 2016).Indicate("stats2014", "replies_already_public", 3).Indicate("stats2014", "replies_granted_full", 11).Submit();
        Assert.AreEqual((14m, MappingFit.Sound), (Of(Series([Education], old), "granted", 2016).Value, Of(Series([Education], old), "granted", 2016).Fit));
    }

    [TestMethod]
    public void A_blank_stays_a_blank_and_is_no_zero()
    {
        var blank = Early(Education, 2016).Indicate("stats2014", "requests_received_total", null).Submit();
        var value = Of(Series([Education], blank), "new_received", 2016);
        Assert.IsNull(value.Value);
        Assert.AreEqual((1, 0, true), (value.Expected, value.Included, value.IsProvisional));
        Assert.AreEqual("B01", Assert.ContainsSingle(value.Missing));
    }

    [TestMethod]
    public void A_blank_beside_a_number_of_the_same_indicator_counts_as_nothing_more()
    {
        var half = Early(Education, 2016).Indicate("stats2014", "replies_already_public", null).Indicate("stats2014", "replies_granted_full", 11).Submit();
        Assert.AreEqual((11m, 1), (Of(Series([Education], half), "granted", 2016).Value, Of(Series([Education], half), "granted", 2016).Included));
        var without = Early(Education, 2016).Indicate("stats2014", "replies_granted_full", 11).Submit();
        Assert.IsNull(Of(Series([Education], without), "granted", 2016).Value, "a row the table does not have is not known to be 0");
    }

    [TestMethod]
    public void A_unit_without_report_or_without_table_is_named()
    {
        var series = Series([Education, Water, District], Early(Education, 2016).Indicate("stats2014", "requests_received_total", 5).Submit(), Early(Water, 2016).Submit());
        var year = Assert.ContainsSingle(series.Years);
        Assert.AreEqual(("D01", "B02", 3, true), (string.Join(',', year.Missing), string.Join(',', year.WithoutTable), year.Expected, year.IsProvisional));
        var value = Of(series, "new_received", 2016);
        Assert.AreEqual((5m, 3, 1, true), (value.Value, value.Expected, value.Included, value.IsProvisional));
    }

    [TestMethod]
    public void A_district_that_holds_its_bureaus_is_counted_once_in_early_years_too()
    {
        var inside = UnitOf("D01B", UnitKind.Bureau) with { Parent = "D01" };
        var series = Series([District, inside], Received(District, 2016, 30), Received(inside, 2016, 10));
        Assert.AreEqual((30m, 1), (Of(series, "new_received", 2016).Value, Of(series, "new_received", 2016).Expected));
    }

    [TestMethod]
    public void The_citys_own_whole_report_is_never_added_to_its_parts()
    {
        var city = UnitOf("C00", UnitKind.CityGovernment) with { Scope = ReportScope.WholeArea };
        Assert.AreEqual(5m, Of(Series([city, Education], Received(city, 2016, 500), Received(Education, 2016, 5)), "new_received", 2016).Value);
    }

    [TestMethod]
    public void The_local_tables_before_2014_are_for_reference_and_not_compared()
    {
        var local = Early(Education, 2012).Indicate("appendix", "requests_received_total", 40).Submit();
        var next = Early(Education, 2013).Indicate("appendix", "requests_received_total", 50).Submit();
        var series = Series([Education], local, next);
        Assert.AreEqual((50m, MappingFit.Weak, null), (Of(series, "new_received", 2013).Value, Of(series, "new_received", 2013).Fit, Of(series, "new_received", 2013).Change));
        Assert.Contains("只作参考", Of(series, "new_received", 2013).Reasons[0]);
    }

    [TestMethod]
    public void A_year_nobody_reported_for_stands_between_the_others()
    {
        var series = Series([Education], Received(Education, 2016, 40), Received(Education, 2018, 60));
        CollectionAssert.AreEqual(new[] { 2016, 2017, 2018 }, series.Years.Select(year => year.Year).ToArray());
        Assert.IsFalse(series.Years[1].HasReports);
        Assert.IsNull(Of(series, "new_received", 2017).Value);
        Assert.IsNull(Of(series, "new_received", 2018).Change);
    }

    [TestMethod]
    public void The_three_rows_and_the_single_row_are_compared_as_their_sum()
    {
        var single = Filed(Education, 2020, draft => draft.Row("other_all", 4));
        var three = Filed(Education, 2021, draft => draft.Row("other_no_supplement", 1).Row("other_misc", 24));
        var outdated = Filed(Water, 2021, draft => draft.Row("other_all", 5));
        var series = Series([Education, Water], single, Filed(Water, 2020, draft => draft.Row("other_all", 6)), three, outdated);
        Assert.AreEqual((10m, 2), (Of(series, "other_outcomes", 2020).Value, Of(series, "other_outcomes", 2020).Included));
        Assert.AreEqual((30m, 2, 20m), (Of(series, "other_outcomes", 2021).Value, Of(series, "other_outcomes", 2021).Included, Of(series, "other_outcomes", 2021).Change!.Difference));
        Assert.AreEqual((1m, 1, true), (Of(series, "other_no_supplement", 2021).Value, Of(series, "other_no_supplement", 2021).Included, Of(series, "other_no_supplement", 2021).IsProvisional));
        Assert.AreEqual((null, MappingFit.None), (Of(series, "other_no_supplement", 2020).Value, Of(series, "other_no_supplement", 2020).Fit));
    }

    [TestMethod]
    public void A_change_is_a_difference_and_a_rate_and_of_few_cases_a_difference_only()
    {
        var series = Series([Education], Received(Education, 2016, 19), Received(Education, 2017, 40), Received(Education, 2018, 50));
        Assert.AreEqual(new YearChange(21, null, false), Of(series, "new_received", 2017).Change);
        Assert.AreEqual(new YearChange(10, 0.25m, false), Of(series, "new_received", 2018).Change);
    }

    [TestMethod]
    public void A_change_to_or_from_a_year_that_lacks_units_is_marked_provisional()
    {
        var series = Series([Education, Water], Received(Education, 2016, 40), Received(Water, 2016, 40), Received(Education, 2017, 50));
        Assert.AreEqual(new YearChange(-30, -0.375m, true), Of(series, "new_received", 2017).Change);
    }

    [TestMethod]
    public void The_nights_own_totals_are_taken_for_its_year()
    {
        var cells = CityRollUp.Compute(new Roster([Education]), 2025, [Filed(Education, 2025, draft => draft.Row("new_received", 9))]);
        var moved = cells.Select(cell => cell is { Row: "new_received", Column: "total" } ? cell with { Value = 11 } : cell).ToList();
        var series = YearSeries.Compute(new Roster([Education]), [Filed(Education, 2025, draft => draft.Row("new_received", 9))], OfficeCalendar.None, 2025, moved);
        Assert.AreEqual(11m, Of(series, "new_received", 2025).Value);
    }

    [TestMethod]
    public void Only_accepted_reports_up_to_the_nights_year_count()
    {
        Assert.IsEmpty(Series([Education], Received(Education, 2016, 4) with { Status = SubmissionStatus.Returned }, Received(Education, 2016, 4) with { Year = 2031 }, Received(Education, 2016, 4) with { Year = 1999 }).Years);
    }

    private static ReportDraft With(string form, MappingLine? line)
    {
        var early = form is "stats2014" or "appendix";
        var draft = early ? Early(UnitOf("C00", UnitKind.CityGovernment), form == "appendix" ? 2012 : 2016)
            : new ReportDraft { Unit = "C00", Kind = UnitKind.CityGovernment, Year = form == "2019" ? 2020 : 2024, Form = form == "2019" ? FormEdition.Form2019 : FormEdition.Form2021 };
        if (!early)
        {
            return line is null ? draft : draft.Set(line.Table!, line.Row!, line.Column!, 7);
        }

        foreach (var row in (form == "appendix" ? Forms.Appendix : Forms.Statistics2014).Rows.Where(row => row.Measure is not null))
        {
            draft.Indicate(form, row.Code, row.Code == line?.Row ? 7 : 0);
        }

        return draft;
    }

    private static List<decimal?> Values(YearSeries series) => [.. series.Rows.Select(row => row.Values[0].Value)];

    private static YearValue Of(YearSeries series, string indicator, int year) => series.Rows.Single(row => row.Indicator.Code == indicator).Values.Single(value => value.Year == year);

    private static YearSeries Series(Unit[] units, params Submission[] submissions) => YearSeries.Compute(new Roster(units), submissions, OfficeCalendar.None, 2025, []);

    private static ReportDraft Early(Unit unit, int year)
    {
        var draft = new ReportDraft { Unit = unit.Code, Kind = unit.Kind, Year = year, Form = FormEdition.Outline2008 };
        draft.Tables.Clear();
        return draft;
    }

    private static Submission Received(Unit unit, int year, decimal count) => Early(unit, year).Indicate("stats2014", "requests_received_total", count).Submit();

    private static Submission Filed(Unit unit, int year, Action<ReportDraft> with)
    {
        var draft = new ReportDraft { Unit = unit.Code, Kind = unit.Kind, Year = year, Form = year < 2021 ? FormEdition.Form2019 : FormEdition.Form2021 };
        with(draft);
        return draft.Submit();
    }

    private static Unit UnitOf(string code, UnitKind kind) => new(code, code + "名", [], kind, null, ReportScope.OwnLevel, kind.DefaultGroup(), null, null, null, null);
}
