using Aggregator.Data;
using Aggregator.Jobs.Tests.Contract;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.OnHangfire.Tests;

/// <summary>What every durable engine promises, and what several processes over one of Hangfire's stores promise together.</summary>
public abstract class HangfireClusterContract : ClusterEngineContract
{
    protected abstract StoreOptions Database { get; }

    protected override void AddEngine(IServiceCollection services, bool isOffice, params string[] leaves) => HangfireCluster.Add(services, Database, isOffice, leaves);

    protected override string[] ChildStore => [Database.Provider.Code(), Database.ConnectionString];

    protected override Task<TimeProvider?> JustBeforeAMinuteAsync() => HangfireCluster.NearAMinuteAsync();

    protected override Task<TimeProvider?> TwoHoursLaterAsync() => Task.FromResult(HangfireCluster.LetTwoHoursPass(Database));

    [TestMethod]
    public async Task What_any_process_may_run_goes_before_what_needs_the_office()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, stop) => Task.Delay(200, stop);
        for (var id = 1; id <= 12; id++)
        {
            await under.Engine.EnqueueAsync(OfficeJob.Name, id);
        }

        await under.Engine.EnqueueAsync(PlainJob.Name, 99);
        await under.Engine.StartAsync();
        await under.Engine.DrainAsync();
        Assert.IsLessThan(5, Journal.Starts.ToList().IndexOf((PlainJob.Name, 99L)), "It waited for more than one round of the workers.");
    }

    [TestMethod]
    public async Task A_run_is_cancelled_from_another_process()
    {
        Journal.Script = (_, _, _, stop) => Soon.Stopped(stop);
        await using var one = NewEngine();
        await using var two = NewEngine();
        await one.Engine.StartAsync();
        await one.Engine.EnqueueAsync(SoloJob.Name, 5);
        await Soon.Until(() => Journal.Running == 1, "the run starts");
        Assert.IsTrue(await two.Engine.CancelAsync(SoloJob.Name, 5));
        await Soon.Until(() => Journal.Running == 0, "it stops");
        await one.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
        Assert.IsEmpty(Journal.Failures);
    }

    [TestMethod]
    public async Task Name_and_id_are_all_that_is_stored_of_a_run()
    {
        await using var under = NewEngine();
        await under.Engine.EnqueueAsync(SoloJob.Name, 4712);
        var storage = under.Services.GetRequiredService<JobStorage>();
        using var connection = storage.GetConnection();
        var background = connection.GetAllItemsFromSet(RunName.OpenKey).Single();
        var stored = connection.GetJobData(background);
        CollectionAssert.AreEqual(new object?[] { SoloJob.Name, 4712L, null, null }, stored.Job.Args.Select(one => one is CancellationToken ? null : one).ToArray());
        foreach (var parameter in new[] { "CurrentCulture", RunStates.RetryCount })
        {
            Assert.IsNull(connection.GetJobParameter(background, parameter));
        }
    }

    [TestMethod]
    public async Task Runs_at_their_end_leave_no_open_names_and_no_lanes_behind()
    {
        await using var under = NewEngine();
        await under.Engine.StartAsync();
        for (var id = 1; id <= 10; id++)
        {
            await under.Engine.EnqueueAsync(id % 2 == 0 ? PlainJob.Name : SoloJob.Name, id);
        }

        await under.Engine.DrainAsync();
        var storage = under.Services.GetRequiredService<JobStorage>();
        using var connection = storage.GetConnection();
        Assert.IsEmpty(connection.GetAllItemsFromSet(new RunName(PlainJob.Name, 2).Key));
        Assert.IsNull(connection.GetAllEntriesFromHash("aggregator:lane:" + SoloJob.Name));
    }
}
