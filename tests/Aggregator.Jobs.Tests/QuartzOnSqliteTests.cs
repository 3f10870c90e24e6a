using Aggregator.Jobs.Tests.Contract;
using Aggregator.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Jobs.Tests;

[TestClass]
public sealed class QuartzOnSqliteTests : DurableEngineContract, IDisposable
{
    private readonly TempFolder _folder = new();

    private string Store => _folder.File("data", "scheduler.db");

    public void Dispose() => _folder.Dispose();

    protected override void AddEngine(IServiceCollection services) => services.AddAggregatorJobs(Options);

    protected override string[] ChildStore => [Store];

    private JobEngineOptions Options => new()
    {
        Catalogue = ScriptedJobs.Catalogue,
        StoreFile = Store,
        Grace = TimeSpan.FromMilliseconds(300),
        Schedule = [new Recurring(SoloJob.Name, "30 1 * * *", "night")],
    };

    [TestMethod]
    public async Task A_night_missed_while_no_process_ran_is_made_up_once()
    {
        var evening = new DateTimeOffset(2026, 3, 10, 23, 0, 0, TimeSpan.FromHours(8));
        await using (var first = NewEngine(new ShiftedClock(evening)))
        {
            await first.Engine.RecurAsync(Options.Schedule!);
            await first.Engine.StartAsync();
        }

        await using var second = NewEngine(new ShiftedClock(evening.AddDays(3)));
        await second.Engine.RecurAsync(Options.Schedule!);
        await second.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count > 0, "the night is made up");
        await second.Engine.DrainAsync();
        await Task.Delay(Soon.Quiet);
        CollectionAssert.AreEqual(new[] { (SoloJob.Name, 0L) }, Journal.Starts.ToArray());
    }

    [TestMethod]
    public async Task A_second_engine_on_the_same_file_is_refused_in_words_for_the_office()
    {
        await using var first = NewEngine();
        await first.Engine.StartAsync();
        await using var second = NewEngine();
        var refused = await Assert.ThrowsAsync<SchedulerInUseException>(() => second.Engine.StartAsync());
        Assert.Contains(Store, refused.Message);
        Assert.Contains("请先停止", refused.Message);
    }

    [TestMethod]
    public async Task The_hosted_service_starts_the_engine_and_its_schedule_and_stops_both()
    {
        await using (var under = NewEngine(new ShiftedClock(new DateTimeOffset(2026, 3, 10, 1, 29, 59, TimeSpan.FromHours(8)))))
        {
            var service = under.Services.GetRequiredService<IHostedService>();
            await service.StartAsync(CancellationToken.None);
            await Soon.Until(() => Journal.Starts.Count > 0, "half past one comes");
            await service.StopAsync(CancellationToken.None);
            await Assert.ThrowsAsync<ObjectDisposedException>(() => under.Engine.EnqueueAsync(PlainJob.Name, 1));
        }

        Assert.AreEqual((SoloJob.Name, 0L), Journal.Starts.Single());
    }

    [TestMethod]
    public async Task Nothing_but_the_attempt_is_stored_as_job_data()
    {
        await using (var under = NewEngine())
        {
            await under.Engine.EnqueueAsync(PlainJob.Name, 4711);
            await under.Engine.EnqueueAsync(SoloJob.Name, 4712);
        }

        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT TRIGGER_GROUP || ' ' || TRIGGER_NAME || ' ' || CAST(JOB_DATA AS TEXT) FROM QRTZ_TRIGGERS ORDER BY TRIGGER_NAME";
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        CollectionAssert.AreEqual(new[] { "plain 4711 {\"attempt\":\"1\"}", "solo 4712 {\"attempt\":\"1\"}" }, rows);
    }

    [TestMethod]
    public async Task Finished_runs_leave_nothing_behind()
    {
        await using (var under = NewEngine())
        {
            await under.Engine.StartAsync();
            for (var id = 1; id <= 20; id++)
            {
                await under.Engine.EnqueueAsync(PlainJob.Name, id);
            }

            await under.Engine.DrainAsync();
        }

        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM QRTZ_TRIGGERS) + (SELECT COUNT(*) FROM QRTZ_JOB_DETAILS) + (SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS)";
        Assert.AreEqual(0L, command.ExecuteScalar());
    }
}
