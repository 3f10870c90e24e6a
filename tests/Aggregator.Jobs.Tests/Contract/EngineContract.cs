using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.Tests.Contract;

/// <summary>What every job engine must do. One subclass per engine and store.</summary>
public abstract class EngineContract
{
    protected Journal Journal { get; } = new();

    /// <summary>The jobs are those of <see cref="ScriptedJobs.Catalogue"/>, at least four may run at once, the grace is short; two engines made in one test share their store.</summary>
    protected abstract void AddEngine(IServiceCollection services);

    protected EngineUnderTest NewEngine(TimeProvider? clock = null) => new(AddEngine, Journal, clock);

    [TestMethod]
    public async Task An_enqueued_run_happens_once_with_its_id()
    {
        await using var under = NewEngine();
        await under.Engine.StartAsync();
        Assert.IsTrue(await under.Engine.EnqueueAsync(PlainJob.Name, 4711));
        await under.Engine.DrainAsync();
        CollectionAssert.AreEqual(new[] { (PlainJob.Name, 4711L) }, Journal.Starts.ToArray());
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task A_run_enqueued_before_the_start_waits_for_it()
    {
        await using var under = NewEngine();
        await under.Engine.EnqueueAsync(PlainJob.Name, 1);
        await Task.Delay(Soon.Quiet);
        Assert.IsEmpty(Journal.Starts);
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
    }

    [TestMethod]
    public async Task A_delayed_run_does_not_start_early()
    {
        await using var under = NewEngine();
        await under.Engine.StartAsync();
        var at = TimeProvider.System.GetUtcNow().AddSeconds(1);
        var ran = DateTimeOffset.MinValue;
        Journal.Script = (_, _, _, _) => { ran = TimeProvider.System.GetUtcNow(); return Task.CompletedTask; };
        Assert.IsTrue(await under.Engine.ScheduleAsync(PlainJob.Name, 2, at));
        await under.Engine.DrainAsync();
        Assert.IsTrue(ran >= at.AddMilliseconds(-20), $"asked for {at:O}, ran at {ran:O}");
    }

    [TestMethod]
    public async Task Asking_again_for_a_run_that_waits_changes_nothing()
    {
        await using var under = NewEngine();
        Assert.IsTrue(await under.Engine.EnqueueAsync(PlainJob.Name, 3));
        Assert.IsFalse(await under.Engine.EnqueueAsync(PlainJob.Name, 3));
        Assert.IsFalse(await under.Engine.ScheduleAsync(PlainJob.Name, 3, TimeProvider.System.GetUtcNow().AddHours(1)));
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
    }

    [TestMethod]
    public async Task Asking_again_for_an_earlier_time_brings_the_run_forward()
    {
        await using var under = NewEngine();
        await under.Engine.StartAsync();
        Assert.IsTrue(await under.Engine.ScheduleAsync(PlainJob.Name, 4, TimeProvider.System.GetUtcNow().AddHours(1)));
        Assert.IsTrue(await under.Engine.EnqueueAsync(PlainJob.Name, 4));
        await under.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
    }

    [TestMethod]
    public async Task Asking_while_it_runs_queues_one_more_run_after_it()
    {
        await using var under = NewEngine();
        var go = new TaskCompletionSource();
        Journal.Script = (_, _, nth, stop) => nth == 1 ? go.Task.WaitAsync(stop) : Task.CompletedTask;
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 5);
        await Soon.Until(() => Journal.Running == 1, "the first run starts");
        Assert.IsTrue(await under.Engine.EnqueueAsync(PlainJob.Name, 5));
        Assert.IsFalse(await under.Engine.EnqueueAsync(PlainJob.Name, 5));
        await Task.Delay(Soon.Quiet);
        Assert.HasCount(1, Journal.Starts, "the second run overlaps the first");
        go.SetResult();
        await under.Engine.DrainAsync();
        Assert.HasCount(2, Journal.Starts);
        Assert.AreEqual(1, Journal.MostAtOnce);
    }

    [TestMethod]
    public async Task A_failing_job_is_tried_up_to_its_limit_then_recorded_once()
    {
        await using var under = NewEngine();
        Journal.Script = (_, id, nth, _) => throw new InvalidOperationException($"{id} broke at {nth}");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(RetriedJob.Name, 6);
        await under.Engine.DrainAsync();
        Assert.HasCount(3, Journal.Starts);
        var failure = Journal.Failures.Single();
        Assert.AreEqual((RetriedJob.Name, 6L, 3, "6 broke at 3"), (failure.Job, failure.Id, failure.Attempts, failure.Error.Message));
    }

    [TestMethod]
    public async Task A_job_that_recovers_in_time_is_not_recorded_as_failed()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, nth, _) => nth < 3 ? throw new IOException("the share is away") : Task.CompletedTask;
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(RetriedJob.Name, 7);
        await under.Engine.DrainAsync();
        Assert.HasCount(3, Journal.Starts);
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task A_timeout_inside_a_job_is_a_failure_and_no_cancellation()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, _) => throw new TaskCanceledException("the portal did not answer");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 8);
        await under.Engine.DrainAsync();
        Assert.IsInstanceOfType<TaskCanceledException>(Journal.Failures.Single().Error);
    }

    [TestMethod]
    public async Task A_failure_that_cannot_be_recorded_leaves_the_run_waiting()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, _) => throw new InvalidOperationException("broke");
        Journal.OnFailure = _ => throw new IOException("the database is away");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 9);
        await Soon.Until(() => Journal.Failures.Count == 1 && Journal.Running == 0, "the job fails");
        await Soon.Until(() => under.Engine.CancelAsync(PlainJob.Name, 9), "the run waits again");
    }

    [TestMethod]
    public async Task Runs_of_different_ids_overlap()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, _) => Soon.Until(() => Journal.MostAtOnce == 2, "both run");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 10);
        await under.Engine.EnqueueAsync(PlainJob.Name, 11);
        await under.Engine.DrainAsync();
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task A_job_exclusive_by_name_never_overlaps_and_loses_no_run()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, stop) => Task.Delay(60, stop);
        await under.Engine.StartAsync();
        for (var id = 1; id <= 5; id++)
        {
            Assert.IsTrue(await under.Engine.EnqueueAsync(SoloJob.Name, id));
        }

        await under.Engine.DrainAsync();
        Assert.AreEqual(1, Journal.MostAtOnce);
        CollectionAssert.AreEquivalent(new long[] { 1, 2, 3, 4, 5 }, Journal.Starts.Select(start => start.Id).ToArray());
    }

    [TestMethod]
    public async Task A_cancelled_waiting_run_never_happens()
    {
        await using var under = NewEngine();
        await under.Engine.StartAsync();
        await under.Engine.ScheduleAsync(PlainJob.Name, 12, TimeProvider.System.GetUtcNow().AddHours(1));
        Assert.IsTrue(await under.Engine.CancelAsync(PlainJob.Name, 12));
        Assert.IsFalse(await under.Engine.CancelAsync(PlainJob.Name, 12));
        await under.Engine.DrainAsync();
        Assert.IsEmpty(Journal.Starts);
    }

    [TestMethod]
    public async Task A_cancelled_running_run_stops_and_is_neither_repeated_nor_recorded()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, stop) => Soon.Stopped(stop);
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(RetriedJob.Name, 13);
        await Soon.Until(() => Journal.Running == 1, "the run starts");
        Assert.IsTrue(await under.Engine.CancelAsync(RetriedJob.Name, 13));
        await under.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
        Assert.IsEmpty(Journal.Failures);
        Assert.IsFalse(await under.Engine.CancelAsync(RetriedJob.Name, 13));
    }

    [TestMethod]
    public async Task Cancelling_one_run_leaves_the_others_alone()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, stop) => Task.Delay(30, stop);
        await under.Engine.EnqueueAsync(SoloJob.Name, 1);
        await under.Engine.EnqueueAsync(SoloJob.Name, 2);
        await under.Engine.EnqueueAsync(SoloJob.Name, 3);
        Assert.IsTrue(await under.Engine.CancelAsync(SoloJob.Name, 2));
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        CollectionAssert.AreEquivalent(new long[] { 1, 3 }, Journal.Starts.Select(start => start.Id).ToArray());
    }

    [TestMethod]
    public async Task Draining_waits_for_runs_that_runs_ask_for()
    {
        await using var under = NewEngine();
        Journal.Script = (_, id, _, stop) => id < 5 ? under.Engine.EnqueueAsync(PlainJob.Name, id + 1, stop) : Task.CompletedTask;
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 1);
        await under.Engine.DrainAsync();
        CollectionAssert.AreEqual(new long[] { 1, 2, 3, 4, 5 }, Journal.Starts.Select(start => start.Id).ToArray());
    }

    [TestMethod]
    public async Task Draining_can_be_given_up()
    {
        await using var under = NewEngine();
        await under.Engine.ScheduleAsync(PlainJob.Name, 1, TimeProvider.System.GetUtcNow().AddHours(1));
        await under.Engine.StartAsync();
        using var stop = new CancellationTokenSource(Soon.Quiet);
        await Assert.ThrowsAsync<OperationCanceledException>(() => under.Engine.DrainAsync(stop.Token));
    }

    [TestMethod]
    public async Task Disposing_tells_running_jobs_to_stop_and_waits_for_them()
    {
        var under = NewEngine();
        Journal.Script = (_, _, _, stop) => Soon.Stopped(stop);
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 14);
        await under.Engine.EnqueueAsync(SoloJob.Name, 14);
        await Soon.Until(() => Journal.Running == 2, "both runs start");
        await under.DisposeAsync();
        Assert.AreEqual(0, Journal.Running);
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task An_unknown_job_is_refused()
    {
        await using var under = NewEngine();
        await Assert.ThrowsAsync<ArgumentException>(() => under.Engine.EnqueueAsync("nobody", 1));
        await Assert.ThrowsAsync<ArgumentException>(() => under.Engine.RecurAsync([new Recurring("nobody", "0 0 * * *", "")]));
    }

    [TestMethod]
    public async Task A_malformed_cron_line_is_refused_and_the_old_schedule_stays()
    {
        await using var under = NewEngine();
        await Assert.ThrowsAsync<FormatException>(() => under.Engine.RecurAsync([new Recurring(SoloJob.Name, "61 25 * *", "")]));
    }

    /// <summary>A clock two seconds before a full minute, for engines that take one; null for others, once the real minute is near.</summary>
    protected virtual Task<TimeProvider?> JustBeforeAMinuteAsync() => Task.FromResult<TimeProvider?>(new ShiftedClock(new DateTimeOffset(2026, 3, 10, 1, 29, 58, TimeSpan.FromHours(8))));

    [TestMethod]
    public async Task A_recurring_job_runs_by_itself_with_id_zero()
    {
        await using var under = NewEngine(await JustBeforeAMinuteAsync());
        await under.Engine.RecurAsync([new Recurring(PlainJob.Name, "* * * * *", ""), new Recurring(SoloJob.Name, "* * * * *", "")]);
        await under.Engine.RecurAsync([new Recurring(SoloJob.Name, "* * * * *", "The other one was taken off the list.")]);
        await under.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count > 0, "the minute comes");
        await under.Engine.DrainAsync();
        CollectionAssert.AreEqual(new[] { (SoloJob.Name, 0L) }, Journal.Starts.ToArray());
    }
}
