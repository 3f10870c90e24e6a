using System.Text;
using Aggregator.Core.Snapshots;
using Aggregator.Data.Rows;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>What the ledger promises, on every database.</summary>
public abstract class LedgerStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly CitySnapshot City = SampleSnapshot.Create();

    [TestMethod]
    public async Task An_output_is_found_by_stage_subject_input_and_code_only()
    {
        var run = await StartRunAsync();
        var id = await Ledger.SaveAsync(run, Output("a.txt"), Stop);

        var entry = await Ledger.FindAsync("read", "a.txt", "in", "1.0", Stop);
        Assert.AreEqual(new LedgerEntry(id, "read", "a.txt", "in", "1.0", run, Clock.GetUtcNow().UtcDateTime), entry);
        Assert.IsNull(await Ledger.FindAsync("check", "a.txt", "in", "1.0", Stop));
        Assert.IsNull(await Ledger.FindAsync("read", "A.txt", "in", "1.0", Stop));
        Assert.IsNull(await Ledger.FindAsync("read", "a.txt ", "in", "1.0", Stop));
        Assert.IsNull(await Ledger.FindAsync("read", "a.txt", "in2", "1.0", Stop));
        Assert.IsNull(await Ledger.FindAsync("read", "a.txt", "in", "1.1", Stop));
    }

    [TestMethod]
    public async Task Saving_the_same_output_again_doubles_nothing()
    {
        var run = await StartRunAsync();
        var first = await Ledger.SaveAsync(run, FullOutput(), Stop);
        var before = await CountsAsync();
        using var afterTheKill = Database.Another();
        var again = await new LedgerStore(afterTheKill, Clock).SaveAsync(run, FullOutput(), Stop);

        Assert.AreEqual(first, again);
        Assert.AreEqual(before, await CountsAsync());
        Assert.AreEqual("ledger 1, outputs 1, submissions 4, findings 3, cells 1, entries 5, leaves 9", before);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_second_run_uses_the_output_of_the_first()
    {
        var first = await StartRunAsync();
        var id = await Ledger.SaveAsync(first, FullOutput(), Stop);
        var second = await StartRunAsync();
        Assert.IsNull(await Ledger.PayloadAsync(second, "city", "all", Stop));
        await Ledger.UseAsync(second, "city", [("all", id)], Stop);
        await Ledger.UseAsync(second, "city", [("all", id)], Stop);

        CollectionAssert.AreEqual(FullOutput().Payload, await Ledger.PayloadAsync(second, "city", "all", Stop));
        Assert.AreEqual("ledger 1, outputs 2, submissions 4, findings 3, cells 1, entries 5, leaves 9", await CountsAsync());
    }

    [TestMethod]
    public async Task A_subject_made_anew_within_a_run_replaces_what_the_run_used()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, Output("a.txt", payload: "old"), Stop);
        await Ledger.SaveAsync(run, Output("a.txt", input: "in2", payload: "new"), Stop);
        Assert.AreEqual("new", Encoding.UTF8.GetString((await Ledger.PayloadAsync(run, "read", "a.txt", Stop))!));
        Assert.HasCount(1, await Ledger.PayloadsAsync(run, "read", Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Payloads_come_in_ordinal_order_of_subjects()
    {
        var run = await StartRunAsync();
        string[] subjects = ["b", "a", "B", "教育局", "ａ", "a1", "a-1", "\U00020000"];
        foreach (var subject in subjects)
        {
            await Ledger.SaveAsync(run, Output(subject, payload: subject), Stop);
        }

        var payloads = await Ledger.PayloadsAsync(run, "read", Stop);
        CollectionAssert.AreEqual(subjects.Order(StringComparer.Ordinal).ToList(), payloads.Select(one => one.Subject).ToList());
        Assert.IsTrue(payloads.All(one => Encoding.UTF8.GetString(one.Payload) == one.Subject));
        Assert.IsEmpty(await Ledger.PayloadsAsync(run, "check", Stop));
    }

    [TestMethod]
    public async Task A_large_payload_comes_back_whole()
    {
        var run = await StartRunAsync();
        var bytes = new byte[3 << 20];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = unchecked((byte)(i * 31));
        }

        var id = await Ledger.SaveAsync(run, Output("big") with { Payload = bytes }, Stop);
        await Ledger.SaveAsync(run, Output("empty") with { Payload = [] }, Stop);
        CollectionAssert.AreEqual(bytes, await Ledger.ReadAsync(id, Stop));
        Assert.IsEmpty((await Ledger.PayloadAsync(run, "read", "empty", Stop))!);
        Assert.IsNull(await Ledger.ReadAsync(id + 100, Stop));
    }

    [TestMethod]
    public async Task Many_subjects_are_found_and_linked_in_one_call()
    {
        var first = await StartRunAsync();
        var wanted = new List<(string, string)>();
        for (var i = 0; i < 60; i++)
        {
            await Ledger.SaveAsync(first, Output($"f{i}"), Stop);
        }

        for (var i = 0; i < 1300; i++)
        {
            wanted.Add(($"f{i}", "in"));
        }

        var found = await Ledger.FindAllAsync("read", "1.0", wanted, Stop);
        Assert.HasCount(60, found);
        var second = await StartRunAsync();
        await Ledger.UseAsync(second, "read", [.. found.Select(one => (one.Key, one.Value.Id))], Stop);
        Assert.HasCount(60, await Ledger.PayloadsAsync(second, "read", Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_subject_asked_for_twice_is_refused()
    {
        await Assert.ThrowsExactlyAsync<ArgumentException>(() => Ledger.FindAllAsync("read", "1.0", [("a", "1"), ("a", "2")], Stop));
    }

    [TestMethod]
    public async Task Subjects_that_are_gone_are_dropped_from_the_run_only()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, Output("a"), Stop);
        await Ledger.SaveAsync(run, Output("b"), Stop);
        await Ledger.KeepOnlyAsync(run, "read", ["b", "c"], Stop);
        CollectionAssert.AreEqual(new[] { "b" }, (await Ledger.PayloadsAsync(run, "read", Stop)).Select(one => one.Subject).ToList());
        Assert.IsNotNull(await Ledger.FindAsync("read", "a", "in", "1.0", Stop));
    }

    [TestMethod]
    public async Task Two_workers_that_save_one_output_make_one_row()
    {
        var run = await StartRunAsync();
        using var other = Database.Another();
        var stores = new[] { Ledger, new LedgerStore(other, Clock) };
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => stores[i % 2].SaveAsync(run, FullOutput(), Stop))));
        Assert.HasCount(1, ids.Distinct().ToList());
        Assert.AreEqual("ledger 1, outputs 1, submissions 4, findings 3, cells 1, entries 5, leaves 9", await CountsAsync());
    }

    [TestMethod]
    public async Task An_output_for_a_run_that_does_not_exist_leaves_nothing()
    {
        await Assert.ThrowsAsync<DbUpdateException>(() => Ledger.SaveAsync(4711, FullOutput(), Stop));
        Assert.AreEqual("ledger 0, outputs 0, submissions 0, findings 0, cells 0, entries 0, leaves 0", await CountsAsync());
    }

    [TestMethod]
    public async Task A_cancelled_save_leaves_nothing()
    {
        var run = await StartRunAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => Ledger.SaveAsync(run, FullOutput(), stopped.Token));
        Assert.AreEqual("ledger 0, outputs 0, submissions 0, findings 0, cells 0, entries 0, leaves 0", await CountsAsync());
    }

    [TestMethod]
    public async Task Rows_for_queries_carry_what_the_output_says()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, FullOutput(), Stop);
        await using var context = Store.Open();

        var late = await context.Submissions.SingleAsync(row => row.Unit == "B02", Stop);
        Assert.AreEqual(("accepted", "2021", "txt", 12, new DateOnly(2026, 1, 31), "2026-02-12", "[]"),
            (late.Status, late.Form, late.Format, late.DaysLate, late.Deadline, late.ReceivedAt, late.LossesJson));
        var sum = await context.Findings.SingleAsync(row => row.RuleId == "SUM_ROW", Stop);
        Assert.AreEqual(("error", "fail", 1m, City.Findings.Single(one => one.Rule == "SUM_ROW").Fingerprint), (sum.Severity, sum.Outcome, sum.Difference, sum.Fingerprint));
        Assert.AreEqual("""[{"file":"B02.txt","locator":"第8行","offset":4,"length":2,"snippet":"=cmd|' /C calc'!A0"}]""", sum.EvidenceJson);
        CollectionAssert.AreEqual(City.Findings.Single(one => one.Rule == "SUM_ROW").Evidence.ToList(), RowJson.Evidence(sum.EvidenceJson).ToList());
        var cell = await context.RollupCells.SingleAsync(Stop);
        Assert.AreEqual((33m, 4, 3, """["B03"]"""), (cell.Value, cell.Expected, cell.Included, cell.MissingJson));
        StringAssert.Contains(cell.ContributionsJson, """{"unit":"B03","value":null,"basis":"no-report"}""");
        var second = await context.RankingEntries.SingleAsync(row => row.Unit == "B02", Stop);
        Assert.AreEqual((2, 61.25m, "基本合格", """["逾期超过15天，等次不高于合格。"]"""), (second.Rank, second.Score, second.Grade, second.CapsJson));
        var leaves = await context.RankingLeaves.Where(row => row.EntryOrdinal == second.Ordinal).OrderBy(row => row.Ordinal).ToListAsync(Stop);
        CollectionAssert.AreEqual(new[] { "A11", "C11", "E11" }, leaves.ConvertAll(leaf => leaf.Code));
        Assert.IsNull(leaves[2].Points);
    }

    [TestMethod]
    public async Task The_figures_of_a_unit_are_those_of_its_file_in_the_same_run()
    {
        var run = await StartRunAsync();
        var submission = City.Submissions[0];
        await Ledger.SaveAsync(run, Output(submission.File) with { Figures = submission.Report!.Figures }, Stop);
        await Ledger.SaveAsync(run, Output("another.txt") with { Figures = submission.Report.Figures }, Stop);
        await Ledger.SaveAsync(run, Output("city/2025") with { Submissions = [submission] }, Stop);

        await using var context = Store.Open();
        var rows = await (from report in context.OfRun<SubmissionRow>(run)
                          where report.Unit == submission.Unit && report.Year == submission.Year && report.Status == "accepted"
                          join output in context.RunOutputs on report.FilePath equals output.Subject
                          where output.RunId == run
                          join figure in context.Figures on output.LedgerId equals figure.LedgerId
                          orderby figure.Ordinal
                          select figure).ToListAsync(Stop);
        Assert.HasCount(submission.Report.Figures.Count, rows);
        Assert.AreEqual(("value", 13m), (rows[0].State, rows[0].Value));
    }

    [TestMethod]
    public async Task Hostile_texts_and_numbers_cost_their_tail_and_not_the_night()
    {
        var run = await StartRunAsync();
        var figure = City.Submissions[0].Report!.Figures[0];
        var hostile = new[] { decimal.MaxValue, decimal.MinValue, 9999999999999999999999.9999999m, 0.1234567m, 79_228_162_514m }
            .Select((value, i) => figure with { Value = value, Measure = new string('件', 199) + "\U00020000" + i, Raw = new string('9', 9000) + "\0';DROP TABLE run;--\ud800" })
            .ToList();
        var finding = City.Findings[0] with { Unit = new string('长', 5000), Message = new string('话', 70_000), Difference = decimal.MaxValue };
        await Ledger.SaveAsync(run, Output("\ud800" + new string('p', 5000)) with { Figures = hostile, Findings = [finding] }, Stop);

        await using var context = Store.Open();
        var rows = await context.Figures.OrderBy(row => row.Ordinal).ToListAsync(Stop);
        CollectionAssert.AreEqual(new decimal?[] { null, null, null, 0.123457m, 79_228_162_514m }, rows.ConvertAll(row => row.Value));
        Assert.IsTrue(rows.TrueForAll(row => row.Measure == new string('件', 199)));
        Assert.IsTrue(rows.TrueForAll(row => row.Raw == new string('9', 9000) + "\ufffd';DROP TABLE run;--\ufffd"));
        var kept = await context.Findings.SingleAsync(Stop);
        Assert.AreEqual((200, 70_000, (decimal?)null), (kept.Unit.Length, kept.Message.Length, kept.Difference));
        Assert.HasCount(1, await Ledger.PayloadsAsync(run, "read", Stop));
    }

    [TestMethod]
    public async Task A_thousand_figures_are_one_transaction()
    {
        var run = await StartRunAsync();
        var figures = Enumerable.Repeat(City.Submissions[0].Report!.Figures[0], 1000).ToList();
        await Ledger.SaveAsync(run, Output("big.txt") with { Figures = figures }, Stop);
        await using var context = Store.Open();
        Assert.AreEqual(1000, await context.Figures.CountAsync(Stop));
    }

    [TestMethod]
    public async Task Rows_go_with_their_ledger_row()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, FullOutput(), Stop);
        await Ledger.KeepOnlyAsync(run, "city", [], Stop);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            await context.StageLedger.ExecuteDeleteAsync(Stop);
        }

        Assert.AreEqual("ledger 0, outputs 0, submissions 0, findings 0, cells 0, entries 0, leaves 0", await CountsAsync());
    }

    [TestMethod]
    public async Task A_night_sees_its_own_rows_only()
    {
        var first = await StartRunAsync();
        await Ledger.SaveAsync(first, Output("a") with { Findings = [City.Findings[0]] }, Stop);
        var second = await StartRunAsync();
        await Ledger.SaveAsync(second, Output("a", "in2") with { Findings = [City.Findings[1], City.Findings[2]] }, Stop);

        await using var context = Store.Open();
        Assert.AreEqual(City.Findings[0].Rule, (await context.OfRun<FindingRow>(first).SingleAsync(Stop)).RuleId);
        CollectionAssert.AreEqual(
            new[] { City.Findings[1].Rule, City.Findings[2].Rule },
            await context.OfRun<FindingRow>(second).OrderBy(row => row.Ordinal).Select(row => row.RuleId).ToListAsync(Stop));
    }

    [TestMethod]
    public async Task A_sound_night_passes_every_check()
    {
        var run = await StartRunAsync();
        await Runs.BeginStageAsync(run, "city", 1, Stop);
        await Ledger.SaveAsync(run, FullOutput(), Stop);
        await Runs.AdvanceStageAsync(run, "city", 1, 0, Stop);
        await Runs.EndStageAsync(run, "city", Stop);
        await Runs.FinishAsync(run, RunState.Done, "", Stop);
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_check_names_the_row_that_breaks_it()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, Output("f") with { Findings = [City.Findings[0]] }, Stop); // LATE_SUBMIT of B02, and no submission
        await Runs.FinishAsync(run, RunState.Done, "", Stop);
        var broken = (await new StoreChecks(Store).RunAsync(Stop)).Where(outcome => outcome.Rows.Count > 0).ToList();
        Assert.AreEqual("finding_has_submission", broken.Single().Check);
        Assert.AreEqual(City.Findings[0].Fingerprint, broken[0].Rows.Single().Place);
    }

    private static StageOutput Output(string subject, string input = "in", string payload = "payload") =>
        new("read", subject, input, "1.0", Encoding.UTF8.GetBytes(payload));

    private static StageOutput FullOutput() => new("city", "all", "in", "1.0", Encoding.UTF8.GetBytes("全市"))
    {
        Submissions = City.Submissions,
        Findings = City.Findings,
        RollUp = City.RollUp,
        Ranking = City.Ranking,
    };

    private async Task<string> CountsAsync()
    {
        await using var context = Store.Open();
        return $"ledger {await context.StageLedger.CountAsync()}, outputs {await context.RunOutputs.CountAsync()}, submissions {await context.Submissions.CountAsync()}, "
            + $"findings {await context.Findings.CountAsync()}, cells {await context.RollupCells.CountAsync()}, entries {await context.RankingEntries.CountAsync()}, "
            + $"leaves {await context.RankingLeaves.CountAsync()}";
    }
}

[TestClass]
public sealed class LedgerOnSqlite() : LedgerStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class LedgerOnSqliteOneStatementAtATime() : LedgerStoreContract(StoreProvider.Sqlite, 1);

[TestClass]
public sealed class LedgerOnSqlServer() : LedgerStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class LedgerOnPostgres() : LedgerStoreContract(StoreProvider.Postgres);

[TestClass]
public sealed class LedgerOnSqlServerOneStatementAtATime() : LedgerStoreContract(StoreProvider.SqlServer, 1);

[TestClass]
public sealed class LedgerOnPostgresOneStatementAtATime() : LedgerStoreContract(StoreProvider.Postgres, 1);
