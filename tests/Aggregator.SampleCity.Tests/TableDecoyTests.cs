using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>Kind by kind: what may mislead stands in the written file, and is right there. That no identity breaks beside them is the second opinion's.</summary>
[TestClass]
public sealed class TableDecoyTests
{
    private static readonly Key City = SampleCities.LargeKey;

    [TestMethod]
    public void A_unit_without_requests_writes_zeros_everywhere_and_says_so()
    {
        foreach (var decoy in Seeded("ZeroRequests"))
        {
            Assert.IsTrue(City.Read(decoy.File).Cells.Where(c => c.Key.Table != "T1").All(c => c.Value == "0"), decoy.File);
            StringAssert.Contains(City.Read(decoy.File).Text, "未收到政府信息公开申请");
        }
    }

    [TestMethod]
    [DataRow("DocumentsCleanedUp", "现行有效|件数以本年度报告为准")]
    [DataRow("CarryExplained", "上年结转(?![0-9])")]
    [DataRow("JumpExplained", "许可(办理量|决定|数量|件数|数)")]
    public void A_break_comes_with_a_sentence_that_explains_it(string kind, string words)
    {
        foreach (var decoy in Seeded(kind))
        {
            Assert.MatchesRegex(words, City.Read(decoy.File).Text, decoy.File);
        }

        Assert.HasCount(Seeded(kind).Count, Seeded(kind).Select(d => City.Read(d.File).Text.Split('。').Last(s => System.Text.RegularExpressions.Regex.IsMatch(s, words))).Distinct());
    }

    [TestMethod]
    public void A_jump_between_small_numbers_is_many_times_as_many_and_small_both_times()
    {
        foreach (var decoy in Seeded("SmallJump"))
        {
            var (last, now) = (Number(Before(decoy), decoy.Place), Number(City.Read(decoy.File), decoy.Place));
            Assert.IsGreaterThan(5m, now / last);
            Assert.IsLessThan(20m, now);
        }
    }

    [TestMethod]
    public void Numbers_in_another_typing_are_the_numbers_of_the_key()
    {
        // That key and file agree cell by cell is the second opinion's; here, that the typing is another.
        foreach (var decoy in Seeded("ThousandsSeparators"))
        {
            Assert.MatchesRegex("^[0-9]{1,3}([,，][0-9]{3})+$", Text(City.Read(decoy.File), decoy.Place), decoy.File);
        }

        foreach (var decoy in Seeded("FullWidthDigits"))
        {
            Assert.IsTrue(City.Read(decoy.File).Cells.Where(c => c.Key.Table == "T3").All(c => c.Value.All(d => d is >= '０' and <= '９')), decoy.File);
        }

        foreach (var decoy in Seeded("FourDecimals"))
        {
            Assert.MatchesRegex("^[0-9]+\\.[0-9]{4}$", Text(City.Read(decoy.File), decoy.Place), decoy.File);
        }

        Assert.IsTrue(Seeded("SpacedCells").Any(d => City.Read(d.File).Cells.Any(c => c.Value.Trim() != c.Value)));
    }

    [TestMethod]
    public void Handling_fees_in_yuan_stand_beside_a_fee_of_zero()
    {
        foreach (var decoy in Seeded("FeeZeroBesideHandlingFee"))
        {
            Assert.AreEqual("0", Text(City.Read(decoy.File), decoy.Place), decoy.File);
            Assert.MatchesRegex("收取信息处理费[1-9][0-9]*元", City.Read(decoy.File).Text, decoy.File);
            Assert.IsGreaterThan(0m, City.Narrative.Single(n => n.File == decoy.File).Figures.Single(f => f.Metric == "fees_collected").Value);
        }
    }

    [TestMethod]
    public void Signs_measures_and_rows_of_the_2019_form_stand_in_its_years()
    {
        foreach (var decoy in Seeded("SignedChanges").Concat(Seeded("AmountWithMeasure")).Concat(Seeded("OldFormInItsYear")))
        {
            Assert.IsTrue(decoy.Year is 2019 or 2020, decoy.File);
            CollectionAssert.Contains(City.Read(decoy.File).Outcomes.ToList(), "other_all");
        }

        Assert.IsTrue(Seeded("SignedChanges").All(d => City.Read(d.File).Cells.Where(c => c.Key.Column == "change").All(c => c.Value == "0" || "+＋增-－减".Contains(c.Value[0]))));
        Assert.IsTrue(Seeded("AmountWithMeasure").All(d => Text(City.Read(d.File), d.Place).EndsWith('元')));
    }

    [TestMethod]
    public void Documents_of_two_forms_are_not_chained()
    {
        foreach (var decoy in Seeded("DocumentsAcrossForms"))
        {
            Assert.AreEqual(2021, decoy.Year);
            Assert.IsTrue(Before(decoy).Cells.ContainsKey(("T1", "normative_document", "total")), decoy.File);
        }
    }

    [TestMethod]
    public void Cases_pending_a_year_ago_are_among_this_years_and_decided()
    {
        foreach (var decoy in Seeded("PendingConcluded"))
        {
            var open = Number(Before(decoy), decoy.Place);
            Assert.IsGreaterThan(0m, open, decoy.File);
            Assert.AreEqual("0", Text(City.Read(decoy.File), decoy.Place), decoy.File);
            Assert.IsGreaterThanOrEqualTo(open, Number(City.Read(decoy.File), "T3/cases/review_total"), decoy.File);
        }
    }

    [TestMethod]
    public void Documents_repealed_by_the_dozen_are_counted_as_repealed()
    {
        foreach (var decoy in Seeded("ManyRepealed"))
        {
            var printed = City.Read(decoy.File);
            Assert.IsGreaterThanOrEqualTo(Number(printed, "T1/normative_document/in_force"), Number(printed, "T1/normative_document/repealed") + 1, decoy.File);
        }
    }

    [TestMethod]
    public void Labels_in_another_typing_have_the_forms_letters()
    {
        foreach (var decoy in Seeded("LabelVariants"))
        {
            var labels = City.Read(decoy.File).RowLabels;
            var form = Core.Reports.Forms.Form2021.T2.Rows.Select(r => r.Label).ToList();
            CollectionAssert.AreEqual(form.Select(Letters).ToList(), labels.Select(Letters).ToList(), decoy.File);
            CollectionAssert.AreNotEqual(form, City.Read(decoy.File).TypedLabels.ToList(), decoy.File);
        }

        static string Letters(string label) => string.Concat(label.Where(c => c is >= '一' and <= '龥'));
    }

    private static List<DecoyKey> Seeded(string kind)
    {
        var decoys = City.Decoys.Where(d => d.Kind == kind).ToList();
        Assert.IsNotEmpty(decoys, kind);
        return decoys;
    }

    private static PrintedReport Before(DecoyKey decoy) => City.Read(City.Accepted.Single(s => s.Unit == decoy.Unit && s.Year == decoy.Year - 1).File);

    private static decimal Number(PrintedReport report, string place) => Recount.Number(Text(report, place))!.Value;

    private static string Text(PrintedReport report, string place)
    {
        var parts = place.Split('/');
        return report.Cells[(parts[0], parts[1], parts[2])];
    }
}
