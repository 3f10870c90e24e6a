using System.Text;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Aggregator.Data.Tests.Databases;
using Aggregator.Data.Workers;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>The T-SQL the stores send, seen without a server. A change in it is a change to look at.</summary>
[TestClass]
public sealed class TransactSqlTests
{
    private static readonly CitySnapshot City = SampleSnapshot.Create();

    [TestMethod]
    public void Queries_are_those_of_the_golden_file()
    {
        using var context = new Store(new StoreOptions(StoreProvider.SqlServer, "Server=none")).Open();
        var queries = new (string Name, IQueryable Query)[]
        {
            ("next unfinished request", RunQueries.NextUnfinishedRequest(context)),
            ("recent runs", RunQueries.Recent(context, 10)),
            ("latest finished run", RunQueries.LatestFinished(context)),
            ("outputs by key", LedgerQueries.ByKeys(context, ["k1", "k2", "k3"])),
            ("payloads of a stage", LedgerQueries.UsedBy(context, 7, "read").Select(row => new { row.Subject, row.Payload })),
            ("accepted reports of a run", context.OfRun<SubmissionRow>(7).Where(row => row.Status == "accepted" && row.Year == 2025).OrderBy(row => row.Unit).Select(row => row.FilePath)),
            ("free parts of stages", WorkerQueries.Free(context, "1.0", 32)),
            ("figures of a run", context.OfRun<FigureRow>(7).Where(row => row.TableCode == "T2" && row.Value > 10).Select(row => row.Value)),
        };
        Golden.Compare("Queries.sqlserver.expected.txt", string.Join('\n', queries.Select(one => $"-- {one.Name}\n{one.Query.ToQueryString().ReplaceLineEndings("\n")}\n")));
    }

    [TestMethod]
    [DataRow(null, "Writes.sqlserver.expected.txt")]
    [DataRow(1, "Writes.sqlserver.one-by-one.expected.txt")]
    public async Task Writes_are_those_of_the_golden_file(int? maxBatchSize, string golden)
    {
        await using var nowhere = new RecordingConnection();
        using var store = StoreOver(nowhere, maxBatchSize);
        await WriteEverythingAsync(store);
        Golden.Compare(golden, string.Join("\n\n", nowhere.Sent) + "\n");
    }

    [TestMethod]
    public async Task Nothing_sent_needs_more_than_plain_statements()
    {
        await using var nowhere = new RecordingConnection();
        using var store = StoreOver(nowhere, null);
        await WriteEverythingAsync(store);
        foreach (var word in (string[])["MERGE", "OPENJSON", "WITH (", "SAVE TRANSACTION", "STRING_SPLIT", "DECLARE @inserted"])
        {
            Assert.IsFalse(nowhere.Sent.Exists(sent => sent.Contains(word, StringComparison.OrdinalIgnoreCase)), word);
        }
    }

    private static Store StoreOver(RecordingConnection nowhere, int? maxBatchSize)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>()
            .UseSqlServer(nowhere, server => StoreContexts.SqlServer(server, new StoreOptions(StoreProvider.SqlServer, "Server=none") { MaxBatchSize = maxBatchSize, RetryCount = 0 }))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
        return new Store(new StoreOptions(StoreProvider.SqlServer, "Server=none"), options);
    }

    private static async Task WriteEverythingAsync(Store store)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 4, 10, 0, 0, 0, TimeSpan.Zero));
        var today = new DateOnly(2026, 4, 10);
        var stop = CancellationToken.None;
        var runs = new RunStore(store, clock);
        await runs.RequestAsync("night", "{}", "key", stop);
        await runs.BeginStageAsync(1, "read", 2, stop);
        await runs.AdvanceStageAsync(1, "read", 2, 1, stop);
        await runs.EndStageAsync(1, "read", stop);
        await runs.AddFaultAsync(1, "read", "a.txt", "boom", "", stop);
        await new FileStore(store, clock).SeenAsync([new SeenFile("a", "h1", 1), new SeenFile("b", "h2", 2), new SeenFile("c", "h2", 2)], today, stop);
        await new OutputStore(store).SavePublishedAsync(1, [("a", "h1", 1), ("b", "h2", 2)], stop);
        await new ReviewStore(store).AppendAsync([new ReviewEdit(new ReviewCell(ReviewField.Person, "B01", 2025, "f"), "", "x")], "b", clock.GetUtcNow(), "h1", stop);
        await new HandInStore(store, clock).AddAsync([new HandIn(0, "r", 1, "h1", 2, "a.docx", "a.docx", "B01", 2025, clock.GetUtcNow(), "b01", "b", "", HandInState.Kept, "", null)], new RunRequest("night", "{}"), stop);
        await new PlacementStore(store).AppendAsync(new FilePlacement("h1", 1, "B01", null, "r", "b", clock.GetUtcNow()), stop);
        var workers = new WorkerStore(store, clock);
        await workers.JoinAsync("pc/1", "1.0", leads: true, stop);
        await workers.BeatAsync(1, stop);
        await workers.TakeAsync("night", 1, stop);
        await workers.StrikeOffAsync(new WorkerSeen(1, "pc/1", true, clock.GetUtcNow().UtcDateTime, 3), stop);
        var work = new StageWorkStore(store);
        await work.OfferAsync(1, "read", "1.0", [], stop);
        await work.DoneAsync(1, new TakenPart(1, "read", 1, "{}", 1), null, stop);
        await work.GiveBackAsync(1, new TakenPart(1, "read", 1, "{}", 1), stop);
        var ledger = new LedgerStore(store, clock);
        await ledger.UseAsync(1, "read", [("a", 1), ("b", 2)], stop);
        await ledger.SaveAsync(1, new StageOutput("city", "all", "in", "1.0", Encoding.UTF8.GetBytes("x"))
        {
            Submissions = [City.Submissions[0]],
            Figures = [.. Enumerable.Repeat(City.Submissions[0].Report!.Figures[0], 3)],
            Findings = [City.Findings[0], City.Findings[2]],
            RollUp = City.RollUp,
            Ranking = [City.Ranking[0]],
        }, stop);
    }
}
