using Aggregator.Data.Rows;

namespace Aggregator.Data.Tests;

/// <summary>What the store of runs promises, on every database.</summary>
public abstract class RunStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    [TestMethod]
    public async Task A_request_with_a_known_key_is_the_first_one()
    {
        var first = await Runs.RequestAsync("night", """{"year":2025}""", "nightly:2026-04-10", Stop);
        var again = await Runs.RequestAsync("night", """{"year":2024}""", "nightly:2026-04-10", Stop);
        var other = await Runs.RequestAsync("night", "{}", "nightly:2026-04-11", Stop);

        Assert.AreEqual(first, again);
        Assert.AreNotEqual(first, other);
        Assert.AreEqual(new RunRequest("night", """{"year":2025}"""), await Runs.GetRequestAsync(first, Stop));
    }

    [TestMethod]
    public async Task Keys_differ_by_case_and_width()
    {
        var ids = new List<long>();
        foreach (var key in (string[])["a", "A", "Ａ", "á"])
        {
            ids.Add(await Runs.RequestAsync("night", "{}", key, Stop));
        }

        CollectionAssert.AllItemsAreUnique(ids);
    }

    [TestMethod]
    public async Task Requests_without_a_key_are_all_different()
    {
        var first = await Runs.RequestAsync("night", "{}", null, Stop);
        var second = await Runs.RequestAsync("night", "{}", null, Stop);
        Assert.AreNotEqual(first, second);
    }

    [TestMethod]
    public async Task A_key_beyond_200_characters_is_refused()
    {
        await Assert.ThrowsExactlyAsync<ArgumentOutOfRangeException>(() => Runs.RequestAsync("night", "{}", new string('k', 201), Stop));
    }

    [TestMethod]
    public async Task Many_workers_asking_at_once_make_one_request()
    {
        using var other = Database.Another();
        var stores = new[] { Runs, new RunStore(other, Clock) };
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => stores[i % 2].RequestAsync("night", "{}", "same", Stop))));
        Assert.HasCount(1, ids.Distinct().ToList());
    }

    [TestMethod]
    public async Task The_oldest_unfinished_request_is_next_until_its_run_ends()
    {
        Assert.IsNull(await Runs.NextUnfinishedRequestAsync(Stop));
        var first = await Runs.RequestAsync("night", "{}", null, Stop);
        var second = await Runs.RequestAsync("night", "{}", null, Stop);
        var run = await Runs.StartOrResumeAsync(first, 2025, Today, "1.0", Stop);
        Assert.AreEqual(first, await Runs.NextUnfinishedRequestAsync(Stop));

        await Runs.FinishAsync(run.Id, RunState.Done, "", Stop);
        Assert.AreEqual(second, await Runs.NextUnfinishedRequestAsync(Stop));
    }

    [TestMethod]
    public async Task A_resumed_run_keeps_its_row_its_day_and_its_start()
    {
        var request = await Runs.RequestAsync("night", "{}", null, Stop);
        var first = await Runs.StartOrResumeAsync(request, 2025, Today, "1.0", Stop);
        Clock.Advance(TimeSpan.FromDays(1));
        using var afterTheKill = Database.Another();
        var again = await new RunStore(afterTheKill, Clock).StartOrResumeAsync(request, 2026, Today.AddDays(1), "1.1", Stop);

        Assert.AreEqual(first.Id, again.Id);
        Assert.AreEqual((2025, Today, first.StartedAt, 2, "1.1", RunState.Running), (again.Year, again.AsOf, again.StartedAt, again.Attempts, again.CodeVersion, again.State));
        Assert.AreEqual(Clock.GetUtcNow().UtcDateTime, again.HeartbeatAt);
        Assert.HasCount(1, await Runs.RecentAsync(10, Stop));
    }

    [TestMethod]
    public async Task A_run_that_has_ended_is_neither_started_nor_ended_again()
    {
        var request = await Runs.RequestAsync("night", "{}", null, Stop);
        var run = await Runs.StartOrResumeAsync(request, 2025, Today, "1.0", Stop);
        await Runs.FinishAsync(run.Id, RunState.DoneWithFaults, "两处故障。", Stop);
        var ended = await Runs.GetAsync(run.Id, Stop);
        Clock.Advance(TimeSpan.FromHours(1));

        var again = await Runs.StartOrResumeAsync(request, 2025, Today, "1.0", Stop);
        await Runs.FinishAsync(run.Id, RunState.Failed, "晚到", Stop);

        Assert.AreEqual((RunState.DoneWithFaults, 1), (again.State, again.Attempts));
        var shown = await Runs.GetAsync(run.Id, Stop);
        Assert.AreEqual((ended!.State, ended.Message, ended.FinishedAt), (shown!.State, shown.Message, shown.FinishedAt));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_run_does_not_finish_as_running()
    {
        var run = await StartRunAsync();
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => Runs.FinishAsync(run, RunState.Running, "", Stop));
    }

    [TestMethod]
    public async Task Progress_is_shown_by_stage_in_the_order_of_entering()
    {
        var run = await StartRunAsync();
        await Runs.BeginStageAsync(run, "read", 10, Stop);
        await Runs.AdvanceStageAsync(run, "read", 1, 1, Stop); // equal counts share a parameter, the next ones must not
        await Runs.AdvanceStageAsync(run, "read", 4, 3, Stop);
        await Runs.AdvanceStageAsync(run, "read", 2, 3, Stop); // comes late
        await Runs.EndStageAsync(run, "read", Stop);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await Runs.BeginStageAsync(run, "check", 7, Stop);

        var view = (await Runs.LatestAsync(Stop))!;
        var start = view.StartedAt;
        CollectionAssert.AreEqual(
            new[] { new RunStageView("read", 10, 4, 3, start, start), new RunStageView("check", 7, 0, 0, start.AddSeconds(5), null) },
            view.Stages.ToList());
        Assert.AreEqual(("check", start.AddSeconds(5), DateTimeKind.Utc), (view.Stage, view.HeartbeatAt, view.HeartbeatAt.Kind));
    }

    [TestMethod]
    public async Task A_stage_entered_again_counts_from_zero_and_is_not_doubled()
    {
        var run = await StartRunAsync();
        await Runs.BeginStageAsync(run, "read", 10, Stop);
        await Runs.AdvanceStageAsync(run, "read", 9, 0, Stop);
        await Runs.EndStageAsync(run, "read", Stop);
        await Runs.BeginStageAsync(run, "read", 12, Stop);

        var stage = (await Runs.GetAsync(run, Stop))!.Stages.Single();
        Assert.AreEqual((12, 0, 0, (DateTime?)null), (stage.Total, stage.Done, stage.Skipped, stage.FinishedAt));
    }

    [TestMethod]
    public async Task The_same_fault_met_again_is_one_fault()
    {
        var run = await StartRunAsync();
        await Runs.AddFaultAsync(run, "check", "SUM_ROW", "boom", "trace 1", Stop);
        await Runs.AddFaultAsync(run, "check", "SUM_ROW", "boom", "trace 2", Stop);
        await Runs.AddFaultAsync(run, "check", "SUM_COL", "boom", "", Stop);

        CollectionAssert.AreEqual(
            new[] { new RunFaultView(1, "check", "SUM_ROW", "boom", "trace 1"), new RunFaultView(2, "check", "SUM_COL", "boom", "") },
            (await Runs.GetAsync(run, Stop))!.Faults.ToList());
    }

    [TestMethod]
    public async Task Entering_a_stage_again_forgets_what_crashed_there_the_last_time_and_nothing_else()
    {
        var run = await StartRunAsync();
        await Runs.BeginStageAsync(run, "read", 1, Stop);
        await Runs.AddFaultAsync(run, "read", "a.docx", "boom", "", Stop);
        await Runs.BeginStageAsync(run, "check", 1, Stop);
        await Runs.AddFaultAsync(run, "check", "SUM_ROW", "boom", "", Stop);
        await Runs.BeginStageAsync(run, "read", 1, Stop);
        Assert.AreEqual("SUM_ROW", (await Runs.GetAsync(run, Stop))!.Faults.Single().Subject);
    }

    [TestMethod]
    public async Task Faults_met_at_the_same_time_are_all_listed()
    {
        var run = await StartRunAsync();
        using var other = Database.Another();
        var stores = new[] { Runs, new RunStore(other, Clock) };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => stores[i % 2].AddFaultAsync(run, "check", $"R{i / 2}", "boom", "", Stop))));
        var faults = (await Runs.GetAsync(run, Stop))!.Faults;
        CollectionAssert.AreEqual(new[] { 1, 2, 3, 4 }, faults.Select(fault => fault.Ordinal).ToList());
        CollectionAssert.AreEquivalent(new[] { "R0", "R1", "R2", "R3" }, faults.Select(fault => fault.Subject).ToList());
    }

    [TestMethod]
    public async Task The_latest_finished_run_is_one_whose_results_can_be_shown()
    {
        Assert.IsNull(await Runs.LatestAsync(Stop));
        Assert.IsNull(await Runs.LatestFinishedAsync(Stop));
        var done = await StartRunAsync();
        await Runs.FinishAsync(done, RunState.Done, "", Stop);
        var refused = await StartRunAsync();
        await Runs.FinishAsync(refused, RunState.Refused, "名录缺列。", Stop);
        var running = await StartRunAsync();

        Assert.AreEqual(done, (await Runs.LatestFinishedAsync(Stop))!.Id);
        Assert.AreEqual(running, (await Runs.LatestAsync(Stop))!.Id);
        CollectionAssert.AreEqual(new[] { running, refused }, (await Runs.RecentAsync(2, Stop)).Select(run => run.Id).ToList());
        Assert.IsNull(await Runs.GetAsync(running + 1, Stop));
    }

    [TestMethod]
    public async Task Published_files_are_those_of_the_last_list()
    {
        var outputs = new OutputStore(Store);
        var run = await StartRunAsync();
        await outputs.SavePublishedAsync(run, [("b.json", "1", 10), ("a.json", "2", 5_000_000_000)], Stop);
        await outputs.SavePublishedAsync(run, [("b.json", "3", 11), ("a.json", "2", 5_000_000_000)], Stop);

        CollectionAssert.AreEqual(
            new[] { new PublishedFile("b.json", "3", 11), new PublishedFile("a.json", "2", 5_000_000_000) },
            (await outputs.PublishedAsync(run, Stop)).ToList());
        Assert.IsEmpty(await outputs.PublishedAsync(run + 1, Stop));
    }
}

[TestClass]
public sealed class RunsOnSqlite() : RunStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class RunsOnSqliteOneStatementAtATime() : RunStoreContract(StoreProvider.Sqlite, 1);

[TestClass]
public sealed class RunsOnSqlServer() : RunStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class RunsOnPostgres() : RunStoreContract(StoreProvider.Postgres);

[TestClass]
public sealed class RunsOnSqlServerOneStatementAtATime() : RunStoreContract(StoreProvider.SqlServer, 1);

[TestClass]
public sealed class RunsOnPostgresOneStatementAtATime() : RunStoreContract(StoreProvider.Postgres, 1);
