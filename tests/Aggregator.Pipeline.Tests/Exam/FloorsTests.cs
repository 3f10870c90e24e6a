using Aggregator.SampleCity.Grading;

namespace Aggregator.Pipeline.Tests.Exam;

[TestClass]
public sealed class FloorsTests
{
    private static readonly Floors Half = Floors.Of(MarksWith(new RuleMark("SUM_ROW", 4, 4, 2)));

    [TestMethod]
    public void What_was_written_is_read_again()
    {
        var text = Half.Write("Remark.");
        StringAssert.StartsWith(text, "# Remark.\n", StringComparison.Ordinal);
        Assert.AreEqual(text, Floors.Parse(text).Write("Remark."));
        Assert.IsEmpty(Floors.Parse(text).Against(MarksWith(new RuleMark("SUM_ROW", 4, 4, 2))));
    }

    [TestMethod]
    public void A_mark_below_its_floor_names_what_was_missed()
    {
        var complaint = Half.Against(MarksWith(new RuleMark("SUM_ROW", 4, 2, 1)) with { Misses = ["SUM_ROW A1", "SUM_COL A2"] }).Single();
        Assert.AreEqual("SUM_ROW: recall 0.2500, floor 0.5000; missed:\n  SUM_ROW A1", complaint);
    }

    [TestMethod]
    public void A_precision_below_its_floor_names_the_false_alarms()
    {
        var complaint = Half.Against(MarksWith(new RuleMark("SUM_ROW", 4, 8, 2)) with { FalseAlarms = ["SUM_ROW A3", "SUM_COL A2"] }).Single();
        Assert.AreEqual("SUM_ROW: precision 0.2500, floor 0.5000; false alarms:\n  SUM_ROW A3", complaint);
    }

    [TestMethod]
    public void A_third_that_is_rounded_down_is_no_fall_and_none_that_is_stale()
    {
        var third = MarksWith(new RuleMark("SUM_ROW", 3, 3, 2));
        Assert.IsEmpty(Floors.Parse(Floors.Of(third).Write("")).Against(third));
    }

    [TestMethod]
    public void A_mark_well_above_its_floor_asks_for_the_floor_to_be_raised()
    {
        Assert.IsEmpty(Half.Against(MarksWith(new RuleMark("SUM_ROW", 100, 100, 52))));
        var complaints = Half.Against(MarksWith(new RuleMark("SUM_ROW", 100, 100, 53)));
        CollectionAssert.AreEqual(new[] { "SUM_ROW: precision 0.5300, floor 0.5000: raise the floor.", "SUM_ROW: recall 0.5300, floor 0.5000: raise the floor." }, complaints.ToArray());
    }

    [TestMethod]
    public void A_rule_without_a_floor_and_a_floor_without_its_rule_are_told()
    {
        CollectionAssert.AreEqual(
            new[] { "SUM_COL has no floor: refresh the file.", "SUM_ROW is marked no more: refresh the file." },
            Half.Against(MarksWith(new RuleMark("SUM_COL", 1, 1, 1))).ToArray());
    }

    private static Marks MarksWith(RuleMark rule)
    {
        var none = new CountMark(0, 0);
        return new Marks(
            [rule], none, new FoundMark(0, 0, 0), new ReuseMarks(new SpanMark(1, 1, 1), new SpanMark(1, 1, 1), 1, [], [], [], none), none, none, none,
            [], [], new PlainMark(0, 0, 0), none, [], [], [], [], [], []);
    }
}
