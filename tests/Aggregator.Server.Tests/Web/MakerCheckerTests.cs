using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web.Access;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Server.Tests.Web;

/// <summary>Whoever decides does not settle, when the office has said so.</summary>
[TestClass]
public sealed class MakerCheckerTests : IDisposable
{
    private static readonly AuditNote Note = new("root", "administrator", AuditActions.SettingChanged, SettingStore.MakerChecker);

    private static readonly Finding Found = new("BALANCE", Severity.Error, Outcome.Fail, "B01", 2025, "不平", "1", "2", null, [], "s");

    private readonly TempFolder _folder = new();

    private readonly HttpContextAccessor _asking = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public async Task Whoever_decided_on_a_finding_settles_neither_its_report_nor_its_objection()
    {
        using var store = await StoreAsync();
        var (settings, decisions) = (new SettingStore(store, AuditOf(store)), new DecisionStore(store));
        var apart = Apart(store, settings);
        await DecideAsync(decisions, DecisionKind.Confirmed, "张三（zhangsan）");
        await DecideAsync(decisions, DecisionKind.Objected, "某局（b01）");

        Ask("zhangsan", "张三");
        Assert.IsNull(await apart.OnReportAsync("B01", 2025, null, CancellationToken.None), "It is off.");
        await settings.SetAsync(SettingStore.MakerChecker, true, Note, CancellationToken.None);
        StringAssert.Contains(await apart.OnReportAsync("B01", 2025, "另一名字", CancellationToken.None), "须由另一人退回、恢复采纳或指定归属");
        StringAssert.Contains(await apart.OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None), "须由另一人裁定");
        Assert.IsNull(await apart.OnReportAsync("B01", 2024, null, CancellationToken.None));
        Assert.IsNull(await apart.OnReportAsync("B02", 2025, null, CancellationToken.None));
        Assert.IsNull(await apart.OnDecisionAsync(Found, DecisionKind.Objected, null, CancellationToken.None));

        Ask("zhangsan", "张三丰");
        Assert.IsNotNull(await apart.OnReportAsync("B01", 2025, null, CancellationToken.None), "Another display name is the same person.");
        Ask("b01", "某局");
        Assert.IsNotNull(await apart.OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None), "Whoever entered the objection does not uphold it.");
        Ask("lisi", "张三");
        Assert.IsNull(await apart.OnReportAsync("B01", 2025, null, CancellationToken.None), "A namesake is another person.");
        Assert.IsNull(await apart.OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None));
    }

    [TestMethod]
    public async Task Where_no_objection_stands_the_same_person_may_think_again()
    {
        using var store = await StoreAsync();
        var (settings, decisions) = (new SettingStore(store, AuditOf(store)), new DecisionStore(store));
        await settings.SetAsync(SettingStore.MakerChecker, true, Note, CancellationToken.None);
        await DecideAsync(decisions, DecisionKind.Confirmed, "张三（zhangsan）");
        Ask("zhangsan", "张三");
        Assert.IsNull(await Apart(store, settings).OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None));
    }

    [TestMethod]
    public async Task Whoever_took_a_return_back_decides_on_no_finding_of_that_report()
    {
        using var store = await StoreAsync();
        var (settings, returns) = (new SettingStore(store, AuditOf(store)), new ReturnStore(store, TimeProvider.System));
        await returns.AddAsync(new ReturnOrder("B01", 2025, Sha, "表二不平", "李四（lisi）", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 3, 16)), CancellationToken.None);
        await returns.WithdrawAsync("B01", 2025, Sha, "张三（zhangsan）", CancellationToken.None);
        Ask("zhangsan", "张三");
        Assert.IsNull(await Apart(store, settings).OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None), "It is off.");
        await settings.SetAsync(SettingStore.MakerChecker, true, Note, CancellationToken.None);
        StringAssert.Contains(await Apart(store, settings).OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None), "您撤回过这个单位2025年度报告的退回决定");
        Assert.IsNotNull(await Apart(store, settings).OnScoreAsync("B01", 2025, [], null, CancellationToken.None), "Nor on its points.");
        Assert.IsNull(await Apart(store, settings).OnScoreAsync("B01", 2024, [], null, CancellationToken.None), "Another year is another report.");
        Ask("lisi", "李四");
        Assert.IsNull(await Apart(store, settings).OnDecisionAsync(Found, DecisionKind.Dismissed, null, CancellationToken.None), "To send back is not to accept.");
    }

    [TestMethod]
    public async Task Whoever_said_whose_report_a_file_is_decides_on_no_finding_of_it()
    {
        using var store = await StoreAsync();
        var settings = new SettingStore(store, AuditOf(store));
        var night = SampleSnapshot.Create();
        var own = night.Submissions.First(one => one is { Unit: not null, Year: not null });
        await new PlacementStore(store).AppendAsync(new FilePlacement(own.Sha256, 1, own.Unit, null, "封面有误", "张三（zhangsan）", DateTimeOffset.UnixEpoch), CancellationToken.None);
        await settings.SetAsync(SettingStore.MakerChecker, true, Note, CancellationToken.None);
        var apart = Apart(store, settings, night);
        Ask("zhangsan", "张三");
        StringAssert.Contains(await apart.OnDecisionAsync(Found with { Unit = own.Unit!, Year = own.Year!.Value }, DecisionKind.Confirmed, null, CancellationToken.None), "您把文件指定为这个单位");
        Ask("lisi", "李四");
        Assert.IsNull(await apart.OnDecisionAsync(Found with { Unit = own.Unit!, Year = own.Year!.Value }, DecisionKind.Confirmed, null, CancellationToken.None));
    }

    private const string Sha = "ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12";

    private MakerChecker Apart(Store store, SettingStore settings, CitySnapshot? night = null) =>
        new(settings, new DecisionStore(store), new ReturnStore(store, TimeProvider.System), new PlacementStore(store), new FakeSiteData { Snapshot = night }, _asking);

    private void Ask(string account, string display) => _asking.HttpContext = new DefaultHttpContext
    {
        User = PersonClaims.PrincipalOf(1, new Person(account, Person.Signature(account, display), Role.Reviewer), mustChange: false, Schemes.Session),
    };

    private static Task<bool> DecideAsync(DecisionStore decisions, DecisionKind kind, string by) =>
        decisions.AppendAsync(FindingDecision.On(Found, kind, "理由", by, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), null), CancellationToken.None);

    private AuditStore AuditOf(Store store) => new(store, TimeProvider.System, AuditHead.In(_folder.Path));

    private async Task<Store> StoreAsync()
    {
        var store = new Store(StoreOptions.Parse(null, null, _folder.Path));
        await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        return store;
    }
}
