using Aggregator.Jobs.Tests.Contract;
using Aggregator.Testing;
using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.OnHangfire.Tests;

[TestClass]
public sealed class HangfireInMemoryTests : EngineContract
{
    protected override void AddEngine(IServiceCollection services) =>
        services.AddAggregatorJobsOnHangfire(new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue, Grace = TimeSpan.FromSeconds(5) });

    [TestMethod]
    public async Task A_row_that_names_another_method_calls_nothing()
    {
        await using var under = NewEngine();
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("kept"), "");
        var storage = under.Services.GetRequiredService<JobStorage>();
        var background = new BackgroundJobClient(storage).Create(() => File.Delete(folder.File("kept")), new EnqueuedState(RunQueue.Anywhere));
        await under.Engine.StartAsync();
        using var connection = storage.GetConnection();
        await Soon.Until(() => connection.GetStateData(background)?.Name == FailedState.StateName, "it is refused");
        Assert.IsTrue(File.Exists(folder.File("kept")));
    }

    [TestMethod]
    public async Task Runs_that_fail_for_good_are_shown_as_failed_and_leave_Hangfire_after_a_while()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, _) => throw new InvalidOperationException("broke");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PlainJob.Name, 1);
        await under.Engine.DrainAsync();
        var monitoring = under.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        var failed = monitoring.FailedJobs(0, 10).Single();
        Assert.Contains("broke", failed.Value.ExceptionDetails);
        Assert.IsNotNull(monitoring.JobDetails(failed.Key).ExpireAt);
    }

    [TestMethod]
    public async Task A_retry_shows_among_Hangfires_retries_with_its_number()
    {
        await using var under = NewEngine();
        Journal.Script = (_, _, _, _) => throw new InvalidOperationException("broke");
        await under.Engine.StartAsync();
        await under.Engine.EnqueueAsync(PatientJob.Name, 1);
        using var connection = under.Services.GetRequiredService<JobStorage>().GetConnection();
        await Soon.Until(() => connection.GetAllItemsFromSet("retries").Count == 1, "the retry is put off");
        var state = connection.GetStateData(connection.GetAllItemsFromSet("retries").Single());
        Assert.AreEqual("Retry attempt 1 of 1: broke", state.Reason);
    }

    [TestMethod]
    public async Task Beside_the_scheduler_file_of_another_process_it_is_refused_in_words_for_the_office()
    {
        using var folder = new TempFolder();
        var file = folder.File("scheduler.db");
        using var hold = SchedulerHold.Take(file);
        await using var under = new EngineUnderTest(services => services.AddAggregatorJobsOnHangfire(new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue, StoreFile = file }), Journal);
        Assert.Contains("请先停止", (await Assert.ThrowsAsync<SchedulerInUseException>(() => under.Engine.StartAsync())).Message);
    }

    protected override Task<TimeProvider?> JustBeforeAMinuteAsync() => HangfireCluster.NearAMinuteAsync();
}
