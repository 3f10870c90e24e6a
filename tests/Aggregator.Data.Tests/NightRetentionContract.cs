using System.Text;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Data.Keeping;
using Aggregator.Data.Rows;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>What is dropped of old nights, and what never is.</summary>
public abstract class NightRetentionContract(StoreProvider provider) : StoreContract(provider), IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [TestMethod]
    public async Task Old_nights_lose_what_only_they_used_and_nothing_else()
    {
        var nights = await NightsAsync(4);
        using var owner = Database.AsOwner();
        var retention = Retention(owner);
        var plan = await retention.PlanAsync(1, Stop);
        CollectionAssert.AreEqual(nights[..3], plan.Dropped.Select(night => night.RunId).ToList());
        Assert.AreEqual(3, plan.Outputs, "Each night's own; what all of them use stays.");
        Assert.AreEqual(3, await retention.ApplyAsync(plan, Note(plan), "清理了。", Stop));

        await using var context = Store.Open();
        Assert.AreEqual((2, 2, 4, 4), (await context.StageLedger.CountAsync(), await context.RunOutputs.CountAsync(), await context.Runs.CountAsync(), await context.PublishedFiles.CountAsync()));
        Assert.AreEqual("清理了。", (await Runs.GetAsync(nights[0], Stop))!.Message);
        Assert.AreEqual("shared", Encoding.UTF8.GetString((await Ledger.PayloadAsync(nights[3], "read", "a", Stop))!));
        Assert.IsTrue((await retention.PlanAsync(1, Stop)).IsEmpty);
        Assert.IsTrue((await Audit(owner).VerifyAsync(Stop)).IsWhole);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task The_newest_of_each_year_and_one_at_work_stay()
    {
        var older = (await NightsAsync(2, year: 2023))[^1];
        var nights = await NightsAsync(2);
        var working = await StartRunAsync();
        await Ledger.SaveAsync(working, new StageOutput("read", "w", "in", "1.0", [1]), Stop);
        var plan = await Retention(Store).PlanAsync(1, Stop);
        CollectionAssert.AreEqual(new[] { older, nights[1], working }, plan.Nights.Where(night => night.IsKept).Select(night => night.RunId).ToArray());
        Assert.Contains("2023年度最近完成的一夜", plan.Nights[1].Reasons);
        Assert.Contains("还没有结束", plan.Nights[^1].Reasons);
        Assert.IsTrue(await Retention(Store).IsBusyAsync(Stop));
    }

    [TestMethod]
    public async Task A_night_somebody_acted_on_or_pinned_stays_with_the_reason()
    {
        var nights = await NightsAsync(8, act: i => i switch
        {
            0 => new DecisionStore(Store).AppendAsync(new FindingDecision("f1", "R", "u", 2025, "s", null, null, Outcome.Fail, DecisionKind.Confirmed, "理由", "张三", Clock.GetUtcNow(), null), Stop),
            1 => new DecisionStore(Store).AppendAsync(new FindingDecision("f2", "R", "u", 2025, "s", null, null, Outcome.Fail, DecisionKind.Objected, "理由", "张三", Clock.GetUtcNow(), null), Stop),
            2 => new ReviewStore(Store).AppendAsync([new ReviewEdit(new ReviewCell(ReviewField.Remark, "u", 2025, "A1"), "", "意见")], "李四", Clock.GetUtcNow(), new string('a', 64), Stop),
            3 => new ReturnStore(Store, Clock).AddAsync(new ReturnOrder("u", 2025, new string('b', 64), "请改", "王五", new ChinaMoment(ChinaTime.DayOf(Clock.GetUtcNow()), TimeOnly.FromDateTime(ChinaTime.Of(Clock.GetUtcNow()).DateTime)), Today), Stop),
            4 => new PlacementStore(Store).AppendAsync(new FilePlacement(new string('c', 64), 1, "u", 2025, "理由", "赵六", Clock.GetUtcNow()), Stop),
            5 => Audit(Store).AppendAsync(new AuditNote("x", "", NightRetention.Pinned, "6", "{}"), Stop),
            _ => Task.CompletedTask,
        });
        Assert.AreEqual(6, nights[5], "The pin above names it.");
        var plan = await Retention(Store).PlanAsync(1, Stop);
        // A return is told by its day alone, so whichever night was the last of that day stays as well.
        CollectionAssert.AreEqual(new[] { nights[6] }, plan.Dropped.Select(night => night.RunId).ToArray());
        string[] words = ["作过处理意见", "提出过异议", "作过复核", "退回过报告", "指定过归属", "指定保留"];
        for (var i = 0; i < words.Length; i++)
        {
            Assert.StartsWith(words[i], plan.Nights[i].Reasons[0]);
        }
    }

    [TestMethod]
    public async Task What_was_cut_off_between_two_steps_is_finished_by_the_next()
    {
        await NightsAsync(3);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.RunOutputs.Where(row => row.RunId == 1).ExecuteDeleteAsync();
        }

        var plan = await Retention(owner).PlanAsync(3, Stop);
        Assert.AreEqual((0, 1), (plan.Dropped.Count, plan.Outputs));
        Assert.AreEqual(1, await Retention(owner).ApplyAsync(plan, Note(plan), "x", Stop));
    }

    protected NightRetention Retention(Store by) => new(by, Audit(by));

    private AuditStore Audit(Store by) => new(by, Clock, AuditHead.In(_folder.Path));

    protected static AuditNote Note(RetentionPlan plan) => new("x", "", "verb.retain", plan.Dropped.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Each uses an output of all and one of its own, an hour apart.
    protected async Task<long[]> NightsAsync(int count, int year = 2025, Func<int, Task>? act = null)
    {
        var nights = new long[count];
        for (var i = 0; i < count; i++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            var request = await Runs.RequestAsync("night", "{}", null, Stop);
            var run = await Runs.StartOrResumeAsync(request, year, Today, "1.0", Stop);
            nights[i] = run.Id;
            await Ledger.SaveAsync(run.Id, new StageOutput("read", "a", "in", "1.0", Encoding.UTF8.GetBytes("shared")), Stop);
            await Ledger.SaveAsync(run.Id, new StageOutput("score", "city", $"in{run.Id}", "1.0", [1, 2, 3]), Stop);
            await new OutputStore(Store).SavePublishedAsync(run.Id, [("data/ranking.json", new string('d', 64), 3)], Stop);
            await Runs.FinishAsync(run.Id, RunState.Done, "", Stop);
            Clock.Advance(TimeSpan.FromMinutes(1));
            await (act?.Invoke(i) ?? Task.CompletedTask);
        }

        return nights;
    }
}

[TestClass]
public sealed class NightRetentionOnSqlite() : NightRetentionContract(StoreProvider.Sqlite);

[TestClass]
public sealed class NightRetentionOnPostgres() : NightRetentionContract(StoreProvider.Postgres)
{
    [TestMethod]
    public async Task The_programs_own_login_may_not_and_then_nothing_is_changed()
    {
        await NightsAsync(3);
        var plan = await Retention(Store).PlanAsync(1, Stop);
        await Assert.ThrowsExactlyAsync<UnauthorizedAccessException>(() => Retention(Store).ApplyAsync(plan, Note(plan), "x", Stop));
        await using var context = Store.Open();
        Assert.AreEqual(6, await context.RunOutputs.CountAsync());
        Assert.AreEqual(0, await context.AuditEntries.CountAsync());
    }
}

[TestClass]
public sealed class NightRetentionOnSqlServer() : NightRetentionContract(StoreProvider.SqlServer);
