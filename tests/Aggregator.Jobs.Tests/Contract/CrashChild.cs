namespace Aggregator.Jobs.Tests.Contract;

/// <summary>The process that the crash tests start and kill. It ends by itself only if nobody does.</summary>
public static class CrashChild
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Works on an engine until it is killed.</summary>
    /// <param name="mode"><c>hold</c>: runs one job for ever, with another behind it; else asks for runs and does them.</param>
    /// <param name="file">Told that both are there; or, with endings, what the engine took and what is done.</param>
    /// <param name="addEngine">The engine, over the test's store.</param>
    public static async Task RunAsync(string mode, string file, Action<Microsoft.Extensions.DependencyInjection.IServiceCollection> addEngine)
    {
        var journal = new Journal();
        await using var under = new EngineUnderTest(addEngine, journal);
        await (mode == "hold" ? HoldAsync(under.Engine, journal, file) : ChurnAsync(under.Engine, journal, file));
        await Task.Delay(Limit);
    }

    private static async Task HoldAsync(IJobEngine engine, Journal journal, string file)
    {
        journal.Script = (_, _, _, stop) => Task.Delay(Limit, stop);
        await engine.StartAsync();
        await engine.EnqueueAsync(SoloJob.Name, 77);
        await Soon.Until(() => journal.Running == 1, "the run starts");
        await engine.EnqueueAsync(SoloJob.Name, 78);
        await File.WriteAllTextAsync(file, "");
    }

    private static async Task ChurnAsync(IJobEngine engine, Journal journal, string file)
    {
        var gate = new Lock();
        journal.Script = async (job, id, _, stop) =>
        {
            await Task.Delay(20, stop);
            Note(".done", job, id);
        };
        await engine.StartAsync();
        var first = File.Exists(file + ".taken") ? (await File.ReadAllLinesAsync(file + ".taken")).Length : 0;
        for (var id = first; id < first + 10_000; id++)
        {
            foreach (var job in new[] { SoloJob.Name, PlainJob.Name })
            {
                await engine.EnqueueAsync(job, id);
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
}
