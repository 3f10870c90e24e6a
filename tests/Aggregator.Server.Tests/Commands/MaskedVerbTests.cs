using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>A hand-in full of numbers of persons, put through every verb that speaks or writes of it.</summary>
[TestClass]
public sealed class MaskedVerbTests
{
    private const string Mobile = "13912345678";

    [TestMethod]
    public async Task No_verb_says_or_writes_a_number_of_a_person()
    {
        using var folder = new TempFolder();
        var report = folder.File("inbox", $"云川市教育局2025年度报告{Mobile}.txt");
        await File.WriteAllTextAsync(report, Report());
        await File.WriteAllTextAsync(folder.File("inbox", $"散件{Mobile}.txt"), $"请各科室与{Mobile}联系。");
        await File.WriteAllTextAsync(folder.File("inbox", $"坏件{Mobile}.pdf"), $"%PDF-1.4 {Mobile}");
        await File.WriteAllTextAsync(folder.File("roster.csv"), """
            code,name,aliases,kind,parent,scope,group,included_in,portal_url,valid_from,valid_to
            C00,云川市人民政府,,city-government,,本机关,市政府(不排名),,,,
            B01,云川市教育局,,bureau,C00,本机关,公共服务部门,,,,
            B02,云川市水务局,,bureau,C00,本机关,公共服务部门,,,,
            """);
        var data = folder.File("data");
        string[] night = ["run", "--roster", folder.File("roster.csv"), "--inbox", folder.File("inbox"), "--year", "2025", "--as-of", "2026-04-10", "--out", folder.File("out", "night"), "--data", data];

        await Says("check", report, "--json", folder.File("out", "check.json"));
        await Says(night);
        using var findings = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("out", "night", "data", "findings.json")));
        var leak = findings.RootElement.EnumerateArray().First(f => f.GetProperty("rule").GetString() == "SENSITIVE");
        await Says("decide", "--data", data, "--fingerprint", leak.GetProperty("fingerprint").GetString()!, "--as", "explained", "--reason", $"已电话{Mobile}核对", "--by", $"张三{Mobile}");
        await Says("decisions", "--data", data, "--json", folder.File("out", "decisions.json"), "--csv", folder.File("out", "decisions.csv"));
        await Says("return", "--data", data, "--unit", "B01", "--year", "2025", "--reason", $"请删去{Mobile}", "--by", $"科室{Mobile}", "--as-of", "2026-04-09");
        await Says("remind", "--data", data, "--as-of", "2026-04-10", "--out", folder.File("out", "remind"));
        await Says([.. night[..^4], "--out", folder.File("out", "again"), "--data", data]);
        await Says("replay", "--data", data);
        await Says("shadow", "--data", data, "--from", "rules-3", "--out", folder.File("out", "shadow"));

        var written = PersonsNumbers.Texts(folder.File("out")).ToList();
        Assert.IsGreaterThan(20, written.Count);
        Assert.IsTrue(written.Exists(w => w.Text.Contains("139****5678", StringComparison.Ordinal)), "The masked number is shown.");
        foreach (var (name, text) in written)
        {
            Assert.AreEqual("", string.Join('、', PersonsNumbers.In(text)), name);
        }
    }

    // Masking takes no character away, so that a place in the text is found again in the file.
    [TestMethod]
    public async Task The_place_of_a_masked_number_is_its_place_in_the_report()
    {
        using var folder = new TempFolder();
        var report = folder.File("年报.txt");
        await File.WriteAllTextAsync(report, Report());
        (await RunningVerb.RunAsync("check", report, "--json", folder.File("check.json"))).AssertDone();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("check.json")));
        var places = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == "SENSITIVE").SelectMany(f => f.GetProperty("evidence").EnumerateArray()).ToList();
        Assert.IsNotEmpty(places);
        foreach (var place in places)
        {
            Assert.AreEqual(place.GetProperty("length").GetInt32(), place.GetProperty("snippet").GetString()!.Length);
        }
    }

    private static async Task Says(params string[] args)
    {
        var end = await RunningVerb.RunAsync(args);
        Assert.IsTrue(end.Code is 0 or 1, end.Out + end.Error);
        Assert.AreEqual("", string.Join('、', PersonsNumbers.In(end.Out + end.Error)), $"{args[0]}: {end.Out}{end.Error}");
    }

    private static string Report() => $"""
        云川市教育局2025年政府信息公开工作年度报告

        一、总体情况

        2025年，我局收到申请XX件，联系人张三{PersonsNumbers.Phrase}。

        二、主动公开政府信息情况

        咨询电话{Mobile}。

        三、收到和处理政府信息公开申请情况

        四、政府信息公开行政复议、行政诉讼情况

        五、存在的主要问题及改进情况

        联系电话{Mobile}公布不及时，将由王五{Mobile}每周检查一次。

        六、其他需要报告的事项

        如有疑问，请与{Mobile}联系。

        云川市教育局
        2026年1月20日
        """;
}
