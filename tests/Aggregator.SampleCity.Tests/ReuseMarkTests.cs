using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class ReuseMarkTests
{
    [TestMethod]
    public void Half_a_passage_in_two_pieces_gives_the_share_of_its_characters()
    {
        using var city = new HandMadeCity();
        var pair = city.Key.Reuse[0];
        var marks = city.Grade(results =>
        {
            results.Reuse.Clear();
            results.Reuse.Add(PerfectResults.PassageOf(pair, "S5", HandMadeCity.Text(0, 30), HandMadeCity.Text(0, 30)));
            results.Reuse.Add(PerfectResults.PassageOf(pair, "S5", HandMadeCity.Text(90, 30), HandMadeCity.Text(90, 30)));
        });
        Assert.AreEqual((1.0, 1.0), (marks.Reuse.Pairs.Precision, marks.Reuse.Pairs.Recall));
        Assert.AreEqual(new SpanMark(1, 0.5, 2), marks.Reuse.Spans);
        Assert.AreEqual(2.0 / 3 / Math.Log2(3), marks.Reuse.Plagdet, 1e-9);
    }

    [TestMethod]
    public void A_pair_that_is_none_costs_precision_and_customary_wording_does_not_count()
    {
        using var city = new HandMadeCity();
        var stranger = new ReuseKey("peer", "section", "none", new ReuseReport("A2", 2025), new ReuseReport("A3", 2024), []);
        var marks = city.Grade(results =>
        {
            results.Reuse.Add(PerfectResults.PassageOf(stranger, "S1", HandMadeCity.Text(300, 50), HandMadeCity.Text(300, 50)));
            var customary = PerfectResults.PassageOf(stranger with { A = new ReuseReport("A1", 2024) }, "S6", "乙", "乙");
            customary["verdict"] = "customary";
            results.Reuse.Add(customary);
        });
        Assert.AreEqual(0.5, marks.Reuse.Pairs.Precision, 1e-9);
        Assert.IsLessThan(1.0, marks.Reuse.Spans.Precision);
        Assert.AreEqual(1, marks.Reuse.Spans.Recall);
    }

    [TestMethod]
    public void Nothing_found_gives_no_plagdet()
    {
        using var city = new HandMadeCity();
        Assert.AreEqual(0, city.Grade(results => results.Reuse.Clear()).Reuse.Plagdet);
    }
}
