using System.Globalization;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Data.Workers;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aggregator.Server.Tests.Cluster;

/// <summary>A sample city, a schema of a server's database for its nights, and worker processes that share it.</summary>
internal sealed class WorkerCity : IAsyncDisposable
{
    private static readonly DateOnly AsOf = new(2026, 4, 10);

    private readonly SampleInbox _inbox;
    private readonly List<RunningVerb> _workers = [];
    private readonly string _connection;

    private WorkerCity(SampleInbox inbox, PostgresSchema schema, CutLine? line)
    {
        (_inbox, Schema) = (inbox, schema);
        var server = new NpgsqlConnectionStringBuilder(schema.ConnectionString) { MaxPoolSize = 8 };
        if (line is not null)
        {
            (server.Host, server.Port) = ("127.0.0.1", line.Port);
        }

        _connection = server.ConnectionString;
        Store = new Store(StoreOptions.Parse("postgres", schema.ConnectionString, ""));
    }

    public PostgresSchema Schema { get; }

    public Store Store { get; }

    public IReadOnlyList<RunningVerb> Workers => _workers;

    public string Out => _inbox.PathOf("out");

    /// <summary>Makes the schema.</summary>
    /// <param name="inbox">The sample.</param>
    /// <param name="line">What the workers reach the server through; null for nothing in between.</param>
    /// <param name="server">The server; null for that of the setting.</param>
    public static async Task<WorkerCity> MakeAsync(SampleInbox inbox, CutLine? line = null, string? server = null)
    {
        var schema = await PostgresSchema.MakeAsync(server);
        var city = new WorkerCity(inbox, schema, line);
        if (Directory.Exists(city.Out))
        {
            Directory.Delete(city.Out, recursive: true);
        }

        (await RunningVerb.RunAsync("migrate", "--provider", "postgres", "--database", schema.ConnectionString, "--data", inbox.PathOf("data"))).AssertDone();
        return city;
    }

    /// <summary>Starts a worker.</summary>
    /// <param name="leads">Whether it is told of the city; else it has the connection alone, in a folder that is empty.</param>
    public RunningVerb Start(bool leads)
    {
        var folder = _inbox.PathOf(string.Create(CultureInfo.InvariantCulture, $"worker{_workers.Count}"));
        Directory.CreateDirectory(folder);
        string[] city = leads ? ["--roster", _inbox.PathOf("city", "roster.csv"), "--inbox", _inbox.PathOf("city", "inbox"), "--year", "2025", "--out", Out, "--data", _inbox.PathOf("data")] : [];
        var worker = RunningVerb.StartIn(
            folder,
            new Dictionary<string, string> { ["AGGREGATOR_Workers__BeatSeconds"] = "1", ["AGGREGATOR_Workers__DeadAfterSeconds"] = "4" },
            ["worker", "--provider", "postgres", "--database", _connection, .. city]);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>Asks for a night as the pages do.</summary>
    public async Task<long> AskAsync()
    {
        var night = new NightParameters(_inbox.PathOf("city", "roster.csv"), _inbox.PathOf("city", "inbox"), 2025, AsOf, Out);
        var request = await new RunStore(Store, TimeProvider.System).RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None);
        await EnqueueAsync(request);
        return request;
    }

    /// <summary>Tells the engine of a request.</summary>
    public async Task EnqueueAsync(long request)
    {
        var services = new ServiceCollection();
        services.AddAggregatorJobs(new JobEngineOptions { Catalogue = NightServices.Catalogue, Schedule = null, Cluster = new JobCluster { Database = Store.Options, IsOffice = false } });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IJobEngine>().EnqueueAsync(JobNames.Night, request);
    }

    /// <summary>Waits until the night of a request has ended.</summary>
    public async Task<RunView> EndAsync(long request, Func<RunView?, Task>? meanwhile = null)
    {
        var runs = new RunStore(Store, TimeProvider.System);
        var limit = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(4);
        while (true)
        {
            var run = (await runs.RecentAsync(5, CancellationToken.None)).FirstOrDefault(one => one.RequestId == request);
            if (run?.FinishedAt is not null)
            {
                return run;
            }

            Assert.IsTrue(TimeProvider.System.GetUtcNow() < limit, $"The night does not end; stage {run?.Stage}.\n{string.Join('\n', _workers.Select(one => one.Out + one.Error))}");
            await (meanwhile?.Invoke(run) ?? Task.Delay(100));
        }
    }

    /// <summary>The night came out as one process alone makes it, and nothing is lost or doubled in the store.</summary>
    public async Task AssertSameAsync(RunView run, IReadOnlyList<string> expected)
    {
        Assert.AreEqual(RunState.Done, run.State, run.Message + string.Join('\n', run.Faults.Select(fault => fault.Detail)));
        CollectionAssert.AreEqual(expected.ToArray(), OutFolder.Hashes(Out));
        foreach (var check in await new StoreChecks(Store).RunAsync(CancellationToken.None))
        {
            Assert.IsEmpty(check.Rows, $"{check.Check}: {string.Join("; ", check.Rows)}");
        }

        foreach (var stage in run.Stages)
        {
            Assert.AreEqual(stage.Total, stage.Done + stage.Skipped, $"stage {stage.Stage}");
            Assert.AreEqual(new StageState(0, 0), await new StageWorkStore(Store).StateAsync(run.Id, stage.Stage, CancellationToken.None), $"parts of {stage.Stage} are left");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }

        Store.Dispose();
        await Schema.DisposeAsync();
    }
}
