using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Pipeline.Portals;
using Aggregator.Pipeline.Workers;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The verb that visits web sites, as a process, against a server of this test on loopback.</summary>
[TestClass]
public sealed class FetchTests
{
    [TestMethod]
    public async Task It_is_refused_until_it_is_switched_on_and_makes_nothing()
    {
        using var folder = new TempFolder();
        var end = await RunningVerb.RunAsync(["fetch", "--data", folder.File("data")]);
        end.AssertRefused("网站采集没有开启，没有访问任何网站");
        StringAssert.Contains(end.Error, "AGGREGATOR_Portals__Enabled=true");
        Assert.IsFalse(Directory.Exists(folder.File("data")));
    }

    [TestMethod]
    [DataRow("{\"Portals\":{\"Enabled\":true,\"Colour\":1}}", "Portals 部分写法不对")]
    [DataRow("{\"Portals\":{\"Enabled\":\"perhaps\"}}", "Portals 部分写法不对")]
    [DataRow("{\"Portals\":{\"Enabled\":true,\"MegabytesPerFile\":500}}", "Portals:MegabytesPerFile 是 500，应在 1 到 50 之间")]
    [DataRow("{\"Portals\":{\"Enabled\":true,\"AllowedHosts\":[\"http://a/b\"]}}", "Portals:AllowedHosts")]
    [DataRow("{\"Portals\":{\"Enabled\":true,\"Contact\":\"a\\r\\nX-Evil: 1\"}}", "Portals:Contact")]
    public async Task Settings_that_cannot_be_used_are_refused_with_the_key(string settings, string sentence)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("data", "settings.json"), settings);
        var end = await RunningVerb.RunAsync(["fetch", "--data", folder.File("data")]);
        end.AssertRefused(sentence);
    }

    [TestMethod]
    public async Task It_tells_each_site_and_the_next_night_takes_what_it_kept()
    {
        await using var site = await TestSite.StartAsync();
        site.Page("/nb/", "<html><meta charset=\"utf-8\"><body><a href=\"1.html\">云川市教育局2025年政府信息公开工作年度报告</a></body></html>");
        site.Page("/nb/1.html", $"<html><meta charset=\"utf-8\"><body><h1>云川市教育局2025年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2025年，本局主动公开信息12条。</p>{TableOne()}<p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p></body></html>");
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("data", "settings.json"), "{\"Portals\":{\"Enabled\":true,\"AllowedHosts\":[\"127.0.0.1\"],\"SecondsBetweenRequests\":1}}");
        await File.WriteAllTextAsync(folder.File("roster.csv"), $"code,name,kind,portal_url\nB01,云川市教育局,bureau,{site.At("/nb/")}\nB02,云川市财政局,bureau,{site.At("/gone/")}\n");
        Directory.CreateDirectory(folder.File("inbox"));
        var end = await RunningVerb.RunAsync(["fetch", "--data", folder.File("data"), "--roster", folder.File("roster.csv"), "--year", "2025"]);
        end.AssertDone();
        StringAssert.Contains(end.Out, "云川市教育局　127.0.0.1　已采集");
        StringAssert.Contains(end.Out, "云川市财政局　127.0.0.1　网页已不存在　年报栏目：网站回答404");
        StringAssert.Contains(end.Out, "共 2 个来源，轮到 2 个，采集 2 个，其中有新内容 1 个，不成功 1 个");
        end = await RunningVerb.RunAsync(["run", "--data", folder.File("data"), "--roster", folder.File("roster.csv"), "--inbox", folder.File("inbox"), "--year", "2025", "--out", folder.File("out")]);
        end.AssertDone();
        StringAssert.Contains(await File.ReadAllTextAsync(folder.File("out", "data", "submissions.json")), "网站采集/000002/云川市教育局2025年政府信息公开工作年度报告.html");
        (await RunningVerb.RunAsync(["fetch", "--data", folder.File("data"), "--unit", "B09"])).AssertRefused("单位代码“B09”不在名册上");
    }

    [TestMethod]
    public async Task While_another_process_of_the_same_database_visits_sites_it_is_refused_and_visits_none()
    {
        await using var schema = await PostgresSchema.MakeAsync();
        await using var site = await TestSite.StartAsync();
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("data", "settings.json"), "{\"Portals\":{\"Enabled\":true,\"AllowedHosts\":[\"127.0.0.1\"],\"SecondsBetweenRequests\":1}}");
        await File.WriteAllTextAsync(folder.File("roster.csv"), $"code,name,kind,portal_url\nB01,云川市教育局,bureau,{site.At("/nb/")}\n");
        string[] verb = ["fetch", "--data", folder.File("data"), "--roster", folder.File("roster.csv"), "--year", "2025", "--provider", "postgres", "--database", schema.ConnectionString];
        (await RunningVerb.RunAsync("migrate", "--provider", "postgres", "--database", schema.ConnectionString, "--data", folder.File("data"))).AssertDone();
        using var store = new Store(StoreOptions.Parse("postgres", schema.ConnectionString, ""));
        await using var presence = new WorkerPresence(new WorkerStore(store, TimeProvider.System), new WorkerOptions { DeadAfter = TimeSpan.FromMinutes(10) }, TimeProvider.System);
        await presence.BeatAsync(CancellationToken.None);
        await using (await presence.TakeAsync(PortalFetch.Turn, CancellationToken.None))
        {
            (await RunningVerb.RunAsync(verb)).AssertRefused("另一个进程正在采集网站");
            Assert.IsEmpty(site.Asked);
        }

        StringAssert.Contains((await RunningVerb.RunAsync(verb)).Out, "共 1 个来源，轮到 1 个，采集 1 个");
        Assert.IsNull(await new WorkerStore(store, TimeProvider.System).HolderAsync(PortalFetch.Turn, CancellationToken.None));
    }

    private static string TableOne() =>
        $"<p>二、主动公开政府信息情况</p><table>{string.Concat(FormTables.One2021((_, _) => "0").Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td rowspan={cell.Rows} colspan={cell.Columns}>{cell.Text}</td>"))}</tr>"))}</table>";
}
