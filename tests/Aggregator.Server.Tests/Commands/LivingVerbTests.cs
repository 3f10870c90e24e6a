using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The verbs around findings that live: rules, decide, decisions, replay, shadow.</summary>
[TestClass]
public sealed class LivingVerbTests
{
    [TestMethod]
    public async Task The_rules_are_printed_as_a_table_and_as_JSON()
    {
        var table = await RunningVerb.RunAsync("rules");
        table.AssertDone();
        var json = await RunningVerb.RunAsync("rules", "--json");
        json.AssertDone();
        using var listed = JsonDocument.Parse(json.Out);
        Assert.AreEqual(RuleCatalogue.Entries.Count, listed.RootElement.GetArrayLength());
        foreach (var rule in RuleCatalogue.Entries)
        {
            Assert.IsTrue(table.Out.Split('\n').Any(line => line.StartsWith(rule.Id + " ", StringComparison.Ordinal) && line.Contains(rule.Severity.ChineseName(), StringComparison.Ordinal)), rule.Id);
        }
    }

    [TestMethod]
    public async Task The_rule_book_in_the_repository_is_the_one_the_program_writes()
    {
        using var folder = new TempFolder();
        var end = await RunningVerb.RunAsync("rules", "--write", "--out", folder.Path);
        end.AssertDone();
        Assert.AreEqual("", end.Error, "The history agrees with the catalogue.");
        foreach (var file in new[] { "RULES.md", "rule-history.json" })
        {
            Assert.AreEqual(
                (await File.ReadAllTextAsync(Repository.PathOf("src", "Aggregator.Core", "Checking", file))).ReplaceLineEndings("\n"),
                await File.ReadAllTextAsync(Path.Combine(folder.Path, file)), file);
        }
    }

    [TestMethod]
    public async Task A_decision_is_noted_once_listed_and_counts_from_the_next_night_on()
    {
        using var city = new SampleInbox(12);
        (await RunningVerb.RunAsync(city.Run("data", "out"))).AssertDone();
        var finding = FindingsOf(city, "out").First(f => f.GetProperty("outcome").GetString() == "fail");
        var fingerprint = finding.GetProperty("fingerprint").GetString()!;
        string[] decide = ["decide", "--data", city.PathOf("data"), "--fingerprint", fingerprint, "--as", "dismissed", "--reason", "经核对原件无误", "--by", "张三"];

        var first = await RunningVerb.RunAsync(decide);
        first.AssertDone();
        Assert.Contains("不成立：经核对原件无误（张三", first.Out);
        var again = await RunningVerb.RunAsync(decide);
        again.AssertDone();
        Assert.Contains("没有重复记录", again.Out);

        var list = await RunningVerb.RunAsync("decisions", "--data", city.PathOf("data"), "--json", city.PathOf("d.json"), "--csv", city.PathOf("d.csv"));
        list.AssertDone();
        Assert.Contains("处理意见1条", list.Out);
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(city.PathOf("d.json")));
        Assert.AreEqual(fingerprint, written.RootElement[0].GetProperty("fingerprint").GetString());
        Assert.HasCount(2, await File.ReadAllLinesAsync(city.PathOf("d.csv")));

        (await RunningVerb.RunAsync(city.Run("data", "next"))).AssertDone();
        Assert.AreEqual("dismissed", FindingsOf(city, "next").Single(f => f.GetProperty("fingerprint").GetString() == fingerprint).GetProperty("decision").GetString());

        var replay = await RunningVerb.RunAsync("replay", "--data", city.PathOf("data"), "--run", "1");
        replay.AssertDone();
        Assert.Contains("逐字节相同", replay.Out);
        var compare = await RunningVerb.RunAsync("compare", "--data", city.PathOf("data"), "--json", city.PathOf("c.json"));
        compare.AssertDone();
        Assert.Contains("第1次运行（截至", compare.Out);
        Assert.Contains("每处汇总和排名变动都有原因", compare.Out);
        using var compared = JsonDocument.Parse(await File.ReadAllTextAsync(city.PathOf("c.json")));
        Assert.AreEqual(0, compared.RootElement.GetProperty("unexplained").GetInt32());
        StringAssert.StartsWith(compared.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("fingerprint").GetString() == fingerprint).GetProperty("text").GetString(), "处理意见由“未处理”变为“不成立");
        var shadow = await RunningVerb.RunAsync("shadow", "--data", city.PathOf("data"), "--out", city.PathOf("shadow"));
        shadow.AssertDone();
        Assert.Contains("没有改动任何结论", shadow.Out);
        Assert.HasCount(4, Directory.GetFiles(city.PathOf("shadow")));
        await StoreIs.SoundAsync(city.PathOf("data"));

        (await RunningVerb.RunAsync([.. decide[..3], "--fingerprint", "0000", .. decide[5..]])).AssertRefused("0000");
        (await RunningVerb.RunAsync([.. decide[..6], "maybe", .. decide[7..]])).AssertRefused("maybe");
        (await RunningVerb.RunAsync([.. decide[..8], "  ", .. decide[9..]])).AssertRefused("理由");
        (await RunningVerb.RunAsync("shadow", "--data", city.PathOf("data"), "--to", "rules-1")).AssertRefused("rules-1");
        (await RunningVerb.RunAsync("replay", "--data", city.PathOf("data"), "--run", "99")).AssertRefused("99");
        (await RunningVerb.RunAsync("compare", "--data", city.PathOf("data"), "--from", "1", "--to", "99")).AssertRefused("第99次运行");
    }

    [TestMethod]
    [DataRow("decisions")]
    [DataRow("replay")]
    [DataRow("compare")]
    [DataRow("shadow")]
    public async Task A_verb_that_looks_back_makes_no_empty_store(string verb)
    {
        using var folder = new TempFolder();
        (await RunningVerb.RunAsync(verb, "--data", Path.Combine(folder.Path, "none"))).AssertRefused("还没有数据");
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public async Task A_return_under_a_name_that_two_units_bore_goes_to_the_years_bearer_or_asks_for_the_code()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("inbox", "B15", "年报.txt"), """
            云川市水务局2025年政府信息公开工作年度报告

            一、总体情况

            本局全年主动公开政府信息12条。

            二、主动公开政府信息情况

            三、收到和处理政府信息公开申请情况

            四、政府信息公开行政复议、行政诉讼情况

            五、存在的主要问题及改进情况

            一些栏目更新不够快，将每周检查一次。

            六、其他需要报告的事项

            本年度未收取信息处理费。

            云川市水务局
            2026年1月20日
            """);

        // Two were merged into one: a report of the first for its last months must not pass for the new one's.
        await File.WriteAllTextAsync(folder.File("roster.csv"), """
            code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to
            C00,云川市人民政府,,city-government,,本机关,市政府(不排名),,,,
            B05,云川市水利局,,bureau,C00,本机关,公共服务部门,,,,2025-06-30
            B06,云川市渔业局,,bureau,C00,本机关,公共服务部门,,,,2025-06-30
            B15,云川市水务局,云川市水利局|云川市渔业局,bureau,C00,本机关,公共服务部门,,,2025-07-01,
            """);
        var data = folder.File("data");
        (await RunningVerb.RunAsync("run", "--roster", folder.File("roster.csv"), "--inbox", folder.File("inbox"), "--year", "2025", "--as-of", "2026-04-10", "--out", folder.File("out"), "--data", data)).AssertDone();
        string[] back = ["return", "--data", data, "--reason", "请补齐三张表", "--as-of", "2026-04-10"];

        (await RunningVerb.RunAsync([.. back, "--unit", "云川市水利局", "--year", "2025"]))
            .AssertRefused("“云川市水利局”先后指“云川市水利局”（B05，至2025-06-30）、“云川市水务局”（B15，2025-07-01起），请用 --unit 写单位代码。");
        (await RunningVerb.RunAsync([.. back, "--unit", "云川市水利局", "--year", "2023"])).AssertRefused("云川市水利局2023年度没有已采纳的报告可以退回");
        (await RunningVerb.RunAsync([.. back, "--unit", "云川市林业局", "--year", "2025"])).AssertRefused("单位“云川市林业局”不在最近一次处理所用的名册上");
        (await RunningVerb.RunAsync([.. back, "--unit", "B15", "--year", "2025"])).AssertDone();
    }

    private static List<JsonElement> FindingsOf(SampleInbox city, string to) =>
        [.. JsonDocument.Parse(File.ReadAllText(city.PathOf(to, "data", "findings.json"))).RootElement.EnumerateArray()];
}
