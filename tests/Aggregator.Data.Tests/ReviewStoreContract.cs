using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Data.Tests;

/// <summary>What the store of reviewers' cells promises, on every database.</summary>
public abstract class ReviewStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly ReviewCell Person = new(ReviewField.Person, "B01", 2025, "0123456789abcdef");
    private static readonly ReviewCell Points = new(ReviewField.Points, "B01", 2025, "C11");
    private static readonly ReviewCell Document = Points with { Field = ReviewField.Document };

    private ReviewStore Reviews => new(Store);

    [TestMethod]
    public async Task Edits_come_back_as_they_were_written_with_author_and_time()
    {
        var added = await AppendAsync("张三", new ReviewEdit(Person, "", "王科长\n李科员"), new ReviewEdit(Points, "", "7.5"), new ReviewEdit(Document, "", "〔2026〕5号"));
        CollectionAssert.AreEqual(added.Added.ToList(), (await Reviews.AllAsync(Stop)).ToList());
        Assert.HasCount(3, await Reviews.OfUnitAsync("B01", Stop));
        Assert.IsEmpty(await Reviews.OfUnitAsync("B02", Stop));
        Assert.AreEqual(new ReviewEntry(Person, "王科长\n李科员", "张三", Clock.GetUtcNow()), added.Added[0]);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task The_same_edit_again_is_no_change_and_a_cleared_cell_is_one()
    {
        await AppendAsync("张三", new ReviewEdit(Person, "", "王科长"));
        Assert.IsEmpty((await AppendAsync("李四", new ReviewEdit(Person, "", "王科长"))).Added);
        Assert.HasCount(1, (await AppendAsync("李四", new ReviewEdit(Person, "王科长", ""))).Added);
        Assert.IsEmpty((await AppendAsync("李四", new ReviewEdit(Person, "王科长", ""))).Added);
        CollectionAssert.AreEqual(new[] { "王科长", "" }, (await Reviews.AllAsync(Stop)).Select(entry => entry.Value).ToList());
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_cell_another_has_changed_to_something_else_keeps_all_edits_out()
    {
        await AppendAsync("张三", new ReviewEdit(Person, "", "王科长"));
        var refused = await AppendAsync("李四", new ReviewEdit(Points, "", "7"), new ReviewEdit(Document, "", "〔2026〕5号"), new ReviewEdit(Person, "", "孙科长"));
        Assert.AreEqual(("孙科长", "王科长", "张三"), Assert.ContainsSingle(refused.Conflicts.Select(one => (one.Edit.Value, one.Standing.Value, one.Standing.By))));
        Assert.IsEmpty(refused.Added);
        Assert.HasCount(1, await Reviews.AllAsync(Stop));
    }

    [TestMethod]
    public async Task An_untouched_number_that_another_took_back_is_a_conflict_with_new_points()
    {
        await AppendAsync("张三", new ReviewEdit(Points, "", "7"), new ReviewEdit(Document, "", "〔2026〕5号"));
        await AppendAsync("赵六", new ReviewEdit(Points, "7", ""), new ReviewEdit(Document, "〔2026〕5号", ""));
        var refused = await AppendAsync("李四", new ReviewEdit(Points, "7", "8"), new ReviewEdit(Document, "〔2026〕5号", "〔2026〕5号"));
        Assert.HasCount(2, refused.Conflicts);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Ones_own_edit_may_be_corrected_from_the_same_workbook_but_not_over_anothers()
    {
        await AppendAsync("张三", new ReviewEdit(Person, "", "王科长"));
        Assert.HasCount(1, (await AppendAsync("张三", new ReviewEdit(Person, "", "孙科长"))).Added);
        await AppendAsync("李四", new ReviewEdit(Person, "孙科长", "周科长"));
        Assert.HasCount(1, (await AppendAsync("张三", new ReviewEdit(Person, "", "王科长"))).Conflicts);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Two_who_write_one_cell_at_once_do_not_both_succeed()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AppendAsync("审核" + i, new ReviewEdit(Person, "", "科长" + i), new ReviewEdit(Person with { Unit = "B02" }, "", "科长" + i))));
        Assert.HasCount(1, outcomes.Where(one => one.Added.Count > 0));
        Assert.IsTrue(outcomes.Count(one => one.Conflicts.Count == 2) == 5);
        Assert.HasCount(2, await Reviews.AllAsync(Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Trying_writes_nothing()
    {
        var tried = await Reviews.TryAsync([new ReviewEdit(Person, "", "王科长")], "张三", Clock.GetUtcNow(), Stop);
        Assert.HasCount(1, tried.Added);
        Assert.IsEmpty(await Reviews.AllAsync(Stop));
    }

    private Task<ReviewAppend> AppendAsync(string by, params ReviewEdit[] edits) => Reviews.AppendAsync(edits, by, Clock.GetUtcNow(), new string('a', 64), Stop);
}

[TestClass]
public sealed class ReviewsOnSqlite() : ReviewStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ReviewsOnSqlServer() : ReviewStoreContract(StoreProvider.SqlServer);
