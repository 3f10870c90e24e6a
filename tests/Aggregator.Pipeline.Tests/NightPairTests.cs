using Aggregator.Intake;
using Aggregator.Pipeline.Comparisons;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class NightPairTests
{
    private static readonly (long Id, int Year)[] Finished = [(9, 2025), (8, 2024), (7, 2025), (5, 2025), (4, 2024)];

    [TestMethod]
    [DataRow(null, null, 7L, 9L)]
    [DataRow(null, 7L, 5L, 7L)]
    [DataRow(null, 8L, 4L, 8L)]
    [DataRow(5L, null, 5L, 9L)]
    [DataRow(4L, null, 4L, 8L)]
    [DataRow(9L, 5L, 5L, 9L)]
    [DataRow(7L, 7L, 7L, 7L)]
    [DataRow(100L, 200L, 100L, 200L)]
    public void What_is_not_named_is_the_newest_night_and_the_one_of_its_year_before_it(long? from, long? to, long before, long later) =>
        Assert.AreEqual(new NightPair(before, later), NightPair.Choose(Finished, from, to));

    [TestMethod]
    [DataRow(null, 5L, "不到两次")]
    [DataRow(9L, null, "不到两次")]
    [DataRow(null, 6L, "第6次运行没有完成")]
    public void Without_another_night_of_the_year_it_is_refused_in_Chinese(long? from, long? to, string why) =>
        Assert.Contains(why, Assert.ThrowsExactly<RefusedInputException>(() => NightPair.Choose(Finished, from, to)).Messages[0]);

    [TestMethod]
    public void Before_the_first_night_it_says_what_to_do() =>
        Assert.Contains("aggregator run", Assert.ThrowsExactly<RefusedInputException>(() => NightPair.Choose([], null, null)).Messages[0]);
}
