using Aggregator.Core.Checking;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What the store of decisions promises, on every database.</summary>
public abstract class DecisionStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly Finding Found = SampleSnapshot.Create().Findings[2];

    private DecisionStore Decisions => new(Store);

    private FindingDecision Decide(DecisionKind kind, string reason = "核对原文", string? document = null) => FindingDecision.On(Found, kind, reason, "张三", Clock.GetUtcNow(), document);

    [TestMethod]
    public async Task Decisions_come_back_as_they_were_made_and_in_that_order()
    {
        FindingDecision[] made = [Decide(DecisionKind.Dismissed), Decide(DecisionKind.Confirmed, "重新核对\n属实", "〔2026〕3号"), Decide(DecisionKind.Explained)];
        foreach (var decision in made)
        {
            Assert.IsTrue(await Decisions.AppendAsync(decision, Stop));
        }

        CollectionAssert.AreEqual(made, (await Decisions.AllAsync(Stop)).ToList());
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task The_same_decision_made_twice_is_one()
    {
        Assert.IsTrue(await Decisions.AppendAsync(Decide(DecisionKind.Dismissed), Stop));
        Assert.IsFalse(await Decisions.AppendAsync(Decide(DecisionKind.Dismissed) with { At = Clock.GetUtcNow().AddHours(1) }, Stop));
        Assert.IsTrue(await Decisions.AppendAsync(Decide(DecisionKind.Explained), Stop));
        Assert.IsTrue(await Decisions.AppendAsync(Decide(DecisionKind.Dismissed), Stop), "Taken back after another decision, it is a new one.");
        Assert.HasCount(3, await Decisions.AllAsync(Stop));
    }

    [TestMethod]
    public async Task A_decision_outlives_the_output_it_was_made_on()
    {
        var run = await StartRunAsync();
        await Ledger.SaveAsync(run, new StageOutput("check", "B02/2025", "in", "1.0", [1]) { Findings = [Found], RuleSet = "rules-3" }, Stop);
        var known = await Decisions.FindingAsync(Found.Fingerprint, Stop);
        Assert.AreEqual((Found.Fingerprint, Found.Message, Found.Difference), (known!.Fingerprint, known.Message, known.Difference));
        await Decisions.AppendAsync(Decide(DecisionKind.Dismissed), Stop);
        using var owner = Database.AsOwner();
        await using (var context = owner.Open())
        {
            Assert.AreEqual("rules-3", context.Findings.Single().RuleSet);
            context.RemoveRange(context.RunOutputs);
            context.RemoveRange(context.StageLedger);
            await context.SaveChangesAsync();
        }

        Assert.IsNull(await Decisions.FindingAsync(Found.Fingerprint, Stop));
        Assert.HasCount(1, await Decisions.AllAsync(Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Nobody_can_decide_on_what_was_never_found() => Assert.IsNull(await Decisions.FindingAsync("0123456789abcdef", Stop));
}

[TestClass]
public sealed class DecisionsOnSqlite() : DecisionStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class DecisionsOnSqlServer() : DecisionStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class DecisionsOnPostgres() : DecisionStoreContract(StoreProvider.Postgres);
