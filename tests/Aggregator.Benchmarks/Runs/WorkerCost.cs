using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aggregator.Benchmarks.Runs;

/// <summary>A city's first night by one worker on one processor and by four workers on all, over one PostgreSQL: seconds, their ratio, and whether the bytes are the same.</summary>
internal sealed class WorkerCost(string program, string connection, string folder)
{
    private static readonly DateOnly AsOf = new(2026, 4, 10);

    /// <summary>Writes the city and lets both nights run.</summary>
    public static void Print(TextWriter to, int units, int years, string connection, string program)
    {
        var folder = Directory.CreateTempSubdirectory("workers").FullName;
        try
        {
            var cost = new WorkerCost(program, connection, folder);
            cost.Run(["sample", "--units", Text(units), "--years", Text(years), "--seed", "4310", "--out", Path.Combine(folder, "city")]);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{units} units x {years} years, {Environment.ProcessorCount} processors; the database server is limited in neither"));
            var one = cost.Night(to, "one worker on one processor", 1, isBound: true);
            var four = cost.Night(to, "four workers", 4, isBound: false);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Seconds / four.Seconds:0.00} times as fast; bytes {(one.Hash == four.Hash ? "the same" : "DIFFER")}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private (double Seconds, string Hash) Night(TextWriter to, string name, int count, bool isBound)
    {
        var schema = string.Create(CultureInfo.InvariantCulture, $"bench_{Environment.ProcessId}_{count}");
        Sql($"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        var workers = new List<Process>();
        try
        {
            var database = new NpgsqlConnectionStringBuilder(connection) { SearchPath = schema }.ConnectionString;
            Run(["migrate", "--provider", "postgres", "--database", database, "--data", Path.Combine(folder, schema)]);
            var outFolder = Path.Combine(folder, schema, "out");
            var (roster, inbox) = (Path.Combine(folder, "city", "roster.csv"), Path.Combine(folder, "city", "inbox"));
            for (var i = 0; i < count; i++)
            {
                string[] city = i == 0 ? ["--roster", roster, "--inbox", inbox, "--year", "2025", "--out", outFolder, "--data", Path.Combine(folder, schema)] : [];
                // Its log is read, so that it never waits for a reader.
                workers.Add(Start(["worker", "--provider", "postgres", "--database", database, .. city], isBound));
                workers[^1].BeginOutputReadLine();
            }

            using var store = new Store(StoreOptions.Parse("postgres", database, ""));
            var runs = new RunStore(store, TimeProvider.System);
            WaitForWorkers(store, count);
            var (clock, asked) = (Stopwatch.StartNew(), TimeProvider.System.GetUtcNow().UtcDateTime);
            var request = runs.RequestAsync(NightParameters.RequestKind, new NightParameters(roster, inbox, 2025, AsOf, outFolder).ToJson(), null, default).GetAwaiter().GetResult();
            Enqueue(store.Options, request);
            RunView run;
            while (runs.RecentAsync(1, default).GetAwaiter().GetResult() is not [var latest] || latest.FinishedAt is null || (run = latest) is null)
            {
                Pause();
            }

            var seconds = clock.Elapsed.TotalSeconds;
            var processors = workers.Sum(worker => worker.TotalProcessorTime.TotalSeconds);
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.0} s, the workers used {processors:0.0} s of processors"));
            // When each stage began after the asking, and how long it took: what lies between is the leader's alone.
            to.WriteLine("  " + string.Join(", ", run.Stages.OrderBy(stage => stage.StartedAt).Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Stage} {(stage.StartedAt - asked).TotalSeconds:0.0}+{(stage.FinishedAt - stage.StartedAt)?.TotalSeconds:0.0}"))));
            return (seconds, HashOf(outFolder));
        }
        finally
        {
            foreach (var worker in workers)
            {
                worker.Kill(entireProcessTree: true);
                worker.WaitForExit();
                worker.Dispose();
            }

            NpgsqlConnection.ClearAllPools();
            Sql($"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }
    }

    private static void WaitForWorkers(Store store, int count)
    {
        var workers = new WorkerStore(store, TimeProvider.System);
        while (workers.AllAsync(default).GetAwaiter().GetResult().Count < count)
        {
            Pause();
        }
    }

    private static void Pause() => Task.Delay(100).GetAwaiter().GetResult();

    private static void Enqueue(StoreOptions database, long request)
    {
        var services = new ServiceCollection();
        services.AddAggregatorJobs(new JobEngineOptions { Catalogue = NightServices.Catalogue, Schedule = null, Cluster = new JobCluster { Database = database, IsOffice = false } });
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IJobEngine>().EnqueueAsync(JobNames.Night, request).GetAwaiter().GetResult();
        provider.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private Process Start(IReadOnlyList<string> args, bool isBound) => Process.Start(isBound
        ? new ProcessStartInfo("taskset", ["-c", "0", program, .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true }
        : new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true })!;

    private void Run(IReadOnlyList<string> args)
    {
        using var verb = Start(args, isBound: false);
        verb.StandardOutput.ReadToEnd();
        verb.WaitForExit();
        if (verb.ExitCode != 0)
        {
            throw new InvalidOperationException($"`{args[0]}` ended with {verb.ExitCode}.");
        }
    }

    private void Sql(string text)
    {
        using var server = new NpgsqlConnection(connection);
        server.Open();
        using var command = server.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
