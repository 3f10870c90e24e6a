using Aggregator.Core.Snapshots;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>The views show the newest finished night and nothing of another.</summary>
public abstract class ViewContract(StoreProvider provider) : StoreContract(provider)
{
    [TestMethod]
    public async Task The_views_show_the_newest_finished_night()
    {
        CitySnapshot city = SampleSnapshot.Create();
        var early = await NightAsync("early", city, "1");
        await Runs.FinishAsync(early, Rows.RunState.Done, "", Stop);
        var shown = city with { Findings = [.. city.Findings.Skip(1)], RollUp = [city.RollUp[0]] };
        var finished = await NightAsync("finished", shown, "2");
        await Runs.FinishAsync(finished, Rows.RunState.DoneWithFaults, "", Stop);
        await NightAsync("running", city, "3");

        Assert.AreEqual(shown.Submissions.Count, await CountAsync("latest_submission"));
        Assert.AreEqual(shown.Findings.Count, await CountAsync("latest_finding"));
        Assert.AreEqual(1, await CountAsync("latest_rollup"));
        Assert.AreEqual(shown.Ranking.Count, await CountAsync("latest_ranking"));
        Assert.AreEqual(shown.Ranking.Sum(one => one.Leaves.Count), await CountAsync("latest_ranking_leaf"));
        Assert.AreEqual(shown.Submissions[0].Report!.Figures.Count, await CountAsync("latest_figure"));
    }

    [TestMethod]
    public async Task A_finding_is_shown_once_with_the_decision_that_stands()
    {
        CitySnapshot city = SampleSnapshot.Create();
        var found = city.Findings[0];
        await Runs.FinishAsync(await NightAsync("n", city with { Findings = [found] }, "1"), Rows.RunState.Done, "", Stop);
        await using (var context = Store.Open())
        {
            foreach (var decision in (string[])["confirmed", "dismissed"])
            {
                context.Add(new Rows.FindingDecisionRow { Fingerprint = found.Fingerprint, RuleId = found.Rule, Unit = found.Unit!, Year = found.Year, Subject = "", Outcome = "fail", Decision = decision, Reason = "r", DecidedBy = "b", DecidedAt = Clock.GetUtcNow().UtcDateTime });
                await context.SaveChangesAsync(Stop);
            }
        }

        Assert.AreEqual(1, await CountAsync("latest_finding"));
        Assert.AreEqual(1, await CountAsync("latest_finding WHERE decision = 'dismissed'"));
    }

    private async Task<long> NightAsync(string key, CitySnapshot city, string code)
    {
        var run = await StartRunAsync(key);
        var first = city.Submissions[0];
        await Ledger.SaveAsync(run, new StageOutput("read", first.File, "in", code, [1]) { Figures = first.Report!.Figures }, Stop);
        await Ledger.SaveAsync(run, new StageOutput("city", "all", "in", code, [1]) { Submissions = city.Submissions, Findings = city.Findings, RollUp = city.RollUp, Ranking = city.Ranking }, Stop);
        return run;
    }

    private async Task<int> CountAsync(string from)
    {
        using var owner = Database.AsOwner();
        await using var context = owner.Open();
#pragma warning disable EF1002 // The names are ours.
        return (await context.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM {from}").ToListAsync(Stop))[0];
#pragma warning restore EF1002
    }
}

[TestClass]
public sealed class ViewsOnSqlite() : ViewContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ViewsOnSqlServer() : ViewContract(StoreProvider.SqlServer);

[TestClass]
public sealed class ViewsOnPostgres() : ViewContract(StoreProvider.Postgres);
