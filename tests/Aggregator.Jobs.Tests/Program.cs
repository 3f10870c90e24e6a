using Aggregator.Jobs;
using Aggregator.Jobs.Tests;
using Aggregator.Jobs.Tests.Contract;

// Not the test runner: the process that the crash tests start and kill. It ends by itself only if nobody does.
var (mode, file, store) = (args[0], args[1], args[2]);
var limit = TimeSpan.FromMinutes(1);
var journal = new Journal();
var options = new JobEngineOptions { Catalogue = ScriptedJobs.Catalogue };
options = store == "cluster" ? options with { Cluster = QuartzOnPostgresTests.ClusterOf(args[3]) } : options with { StoreFile = store };
await using var under = new EngineUnderTest(services => services.AddAggregatorJobs(options), journal);
if (mode == "hold")
{
    // Runs one job for ever, with another behind it; the file says that both are there.
    journal.Script = (_, _, _, stop) => Task.Delay(limit, stop);
    await under.Engine.StartAsync();
    await under.Engine.EnqueueAsync(SoloJob.Name, 77);
    await Soon.Until(() => journal.Running == 1, "the run starts");
    await under.Engine.EnqueueAsync(SoloJob.Name, 78);
    await File.WriteAllTextAsync(file, "");
}
else
{
    // Asks for runs and does them; one file tells what the engine took, another what is done.
    var gate = new Lock();
    journal.Script = async (job, id, _, stop) =>
    {
        await Task.Delay(20, stop);
        Note(".done", job, id);
    };
    await under.Engine.StartAsync();
    var first = File.Exists(file + ".taken") ? File.ReadAllLines(file + ".taken").Length : 0;
    for (var id = first; id < first + 10_000; id++)
    {
        foreach (var job in new[] { SoloJob.Name, PlainJob.Name })
        {
            await under.Engine.EnqueueAsync(job, id);
            Note(".taken", job, id);
        }

        await Task.Delay(10);
    }

    void Note(string ending, string job, long id)
    {
        lock (gate)
        {
            File.AppendAllText(file + ending, $"{job} {id}\n");
        }
    }
}

await Task.Delay(limit);
