using System.Globalization;
using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Data.Tests;

/// <summary>What the store of reviewers' cells promises, on every database.</summary>
public abstract class ReviewStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly ReviewCell Person = new(ReviewField.Person, "B01", 2025, "0123456789abcdef");
    private static readonly ReviewCell Points = new(ReviewField.Points, "B01", 2025, "C11");
    private static readonly ReviewCell Document = Points with { Field = ReviewField.Document };

    private int _workbooks = 0x1000;

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
    public async Task What_was_judged_is_kept_with_the_points()
    {
        await AppendAsync("张三", new ReviewEdit(Points, "", "7") { Judged = "5|表内勾稽" }, new ReviewEdit(Document, "", "〔2026〕5号"));
        CollectionAssert.AreEqual(new[] { "5|表内勾稽", null }, (await Reviews.AllAsync(Stop)).Select(entry => entry.Judged).ToList());
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
    public async Task A_name_is_no_leave_to_write_over_what_was_written_since_the_workbook_was_made()
    {
        await AppendAsync("政务公开科", new ReviewEdit(Person, "", "王五"));
        Assert.HasCount(1, (await AppendAsync("政务公开科", new ReviewEdit(Person, "", "赵六"))).Conflicts);
        Assert.HasCount(1, (await AppendAsync("政务公开科", new ReviewEdit(Person, "王五", "赵六"))).Added);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_workbook_handed_in_again_does_not_bring_back_what_was_changed_since()
    {
        var first = new string('1', 64);
        await AppendAsync("政务公开科", first, new ReviewEdit(Person, "", "王五"));
        Assert.IsEmpty((await AppendAsync("政务公开科", first, new ReviewEdit(Person, "", "王五"))).Conflicts);
        await AppendAsync("政务公开科", new ReviewEdit(Person, "王五", ""));
        var again = await AppendAsync("政务公开科", first, new ReviewEdit(Person, "", "王五"));
        Assert.AreEqual(("王五", ""), Assert.ContainsSingle(again.Conflicts.Select(one => (one.Edit.Value, one.Standing.Value))));
        CollectionAssert.AreEqual(new[] { "王五", "" }, (await Reviews.AllAsync(Stop)).Select(entry => entry.Value).ToList());
        Assert.HasCount(1, (await Reviews.TryAsync([new ReviewEdit(Person, "", "王五")], "政务公开科", Clock.GetUtcNow(), first, Stop)).Conflicts);
    }

    [TestMethod]
    public async Task A_cell_that_was_not_touched_is_never_written_back()
    {
        await AppendAsync("张三", new ReviewEdit(Points, "", "7"), new ReviewEdit(Document, "", "〔2026〕5号"));
        await AppendAsync("张三", new ReviewEdit(Points, "7", "8"), new ReviewEdit(Document, "〔2026〕5号", "〔2026〕6号"));
        var refused = await AppendAsync("张三", new ReviewEdit(Points, "7", "8"), new ReviewEdit(Document, "〔2026〕5号", "〔2026〕5号"));
        Assert.AreEqual(Document, Assert.ContainsSingle(refused.Conflicts.Select(one => one.Edit.Cell)));
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
        var tried = await Reviews.TryAsync([new ReviewEdit(Person, "", "王科长")], "张三", Clock.GetUtcNow(), new string('9', 64), Stop);
        Assert.HasCount(1, tried.Added);
        Assert.IsEmpty(await Reviews.AllAsync(Stop));
    }

    // Each from a workbook of its own.
    private Task<ReviewAppend> AppendAsync(string by, params ReviewEdit[] edits) => AppendAsync(by, Interlocked.Increment(ref _workbooks).ToString("x64", CultureInfo.InvariantCulture), edits);

    private Task<ReviewAppend> AppendAsync(string by, string sha256, params ReviewEdit[] edits) => Reviews.AppendAsync(edits, by, Clock.GetUtcNow(), sha256, Stop);
}

[TestClass]
public sealed class ReviewsOnSqlite() : ReviewStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ReviewsOnSqlServer() : ReviewStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class ReviewsOnPostgres() : ReviewStoreContract(StoreProvider.Postgres);
