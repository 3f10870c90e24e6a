using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class RankingMarkTests
{
    private static readonly IReadOnlyList<RankingKey> Key =
    [
        new("G", "A1", 95.5m, 1, [new("A11", 8, 8), new("C11", 10.5m, 12)]),
        new("G", "A2", 95.5m, 1, [new("A11", 8, 8), new("C11", null, null)]),
        new("G", "A3", 60m, 3, [new("A11", 0, 8)]),
        new("G", "A4", null, null, []),
    ];

    [TestMethod]
    public void A_key_without_ranking_expects_none()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Ranking.Add(PerfectResults.RankOf("A1", 95.5m, 1)));
        Assert.AreEqual(new CountMark(0, 0), marks.Ranking);
        Assert.IsEmpty(marks.Leaves);
    }

    [TestMethod]
    public void Results_without_ranking_have_none_right_but_what_is_not_ranked()
    {
        using var city = new HandMadeCity(ranking: Key);
        var marks = city.Grade(results => results.Ranking.Clear());
        Assert.AreEqual(new CountMark(4, 1), marks.Ranking);
        Assert.AreEqual("A11 3 0, C11 2 0", Told(marks));
    }

    [TestMethod]
    public void Units_of_one_score_share_a_rank()
    {
        using var city = new HandMadeCity(ranking: Key);
        var marks = city.Grade();
        Assert.AreEqual(new CountMark(4, 4), marks.Ranking);
        Assert.AreEqual("A11 3 3, C11 2 2", Told(marks));
        Assert.IsEmpty(marks.Misses);
        Assert.AreEqual(3, city.Grade(results => results.Ranking[1]!["rank"] = 2).Ranking.Right, "The second of a tie is no second.");
    }

    [TestMethod]
    public void A_score_is_right_to_two_decimals_and_needs_its_rank()
    {
        using var city = new HandMadeCity(ranking: Key);
        var marks = city.Grade(results =>
        {
            results.Ranking[0]!["score"] = 95.504;
            results.Ranking[1]!["score"] = 95.49;
            results.Ranking[2]!["rank"] = 2;
            results.Ranking[3]!["score"] = 0;
        });
        Assert.AreEqual(new CountMark(4, 1), marks.Ranking);
        Assert.AreEqual(3, marks.Misses.Count(m => m.StartsWith("ranking ", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_leaf_is_right_with_its_points_and_its_most_points()
    {
        using var city = new HandMadeCity(ranking: Key);
        var marks = city.Grade(results =>
        {
            results.Ranking[0]!["leaves"]![0]!["max"] = 10;
            results.Ranking[1]!["leaves"]![1]!["points"] = 0;
            results.Ranking[2]!["leaves"]!.AsArray().Clear();
        });
        Assert.AreEqual("A11 3 1, C11 2 1", Told(marks));
        Assert.AreEqual(new CountMark(4, 4), marks.Ranking, "Leaves are marked apart from scores.");
        StringAssert.StartsWith(marks.Misses[0], "ranking A1: 应为95.5分第1名，结果为95.5分第1名；A11 应为8，结果为8", StringComparison.Ordinal);
    }

    private static string Told(Marks marks) => string.Join(", ", marks.Leaves.Select(m => $"{m.Name} {m.Expected} {m.Right}"));
}
