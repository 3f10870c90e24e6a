using System.Text;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>A refused run says what to do, ends with exit code 2, and leaves nothing behind.</summary>
[TestClass]
public sealed class RefusedRunTests
{
    private const string Roster = "code,name,kind\nG,云川市人民政府,city-government\nB1,云川市教育局,bureau\n";

    [TestMethod]
    [DataRow("code,name\nB1,云川市教育局\n", "kind", DisplayName = "missing column")]
    [DataRow("code,name,kind\nB1,云川市教育局,ministry\n", "ministry", DisplayName = "unknown kind")]
    [DataRow("code,name,kind\nB1,云川市教育局,bureau\nB1,云川市水利局,bureau\n", "B1", DisplayName = "duplicate unit")]
    [DataRow("", "roster.csv", DisplayName = "empty file")]
    public async Task A_roster_that_cannot_be_used(string roster, string named)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("roster.csv"), roster);
        await AssertRefusedAsync(folder, named);
    }

    [TestMethod]
    public async Task A_roster_that_is_not_there() => await RefusedAsync("roster.csv", putRoster: false);

    [TestMethod]
    public async Task An_inbox_that_is_not_there() => await RefusedAsync("nowhere", more: ["--inbox", "nowhere"]);

    [TestMethod]
    [DataRow("2026-4-10")]
    [DataRow("2026-02-30")]
    [DataRow("昨天")]
    public async Task A_day_that_is_none(string day) => await RefusedAsync(day, more: ["--as-of", day]);

    [TestMethod]
    public async Task A_year_out_of_range() => await RefusedAsync("1999", more: ["--year", "1999"]);

    [TestMethod]
    public async Task A_year_that_is_no_number() => await RefusedAsync("二〇二五", more: ["--year", "二〇二五"]);

    [TestMethod]
    public async Task An_unknown_option() => await RefusedAsync("--fast", more: ["--fast"]);

    [TestMethod]
    public async Task An_unknown_provider() => await RefusedAsync("oracle", more: ["--provider", "oracle"]);

    [TestMethod]
    public async Task A_database_file_that_is_no_database() => await RefusedAsync("--database", more: ["--database", "roster.csv"]);

    [TestMethod]
    public async Task An_output_folder_below_a_file() => await RefusedAsync("roster.csv", more: ["--out", Path.Combine("roster.csv", "below")]);

    [TestMethod]
    public async Task An_unknown_verb() => (await RunningVerb.RunAsync("rnu")).AssertRefused("rnu");

    [TestMethod]
    public async Task Options_that_are_missing()
    {
        var end = await RunningVerb.RunAsync("run");
        foreach (var option in new[] { "--roster", "--inbox", "--year", "--out" })
        {
            end.AssertRefused($"缺少必须给出的选项 {option}：");
        }
    }

    [TestMethod]
    public async Task A_data_folder_that_another_process_works_on()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        using var hold = new FileStream(folder.File("data", "scheduler.db.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        File.WriteAllText(folder.File("roster.csv"), Roster);
        await AssertRefusedAsync(folder, "正被另一个进程使用");
    }

    [TestMethod]
    public async Task But_a_roster_in_GBK_works()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("roster.csv"), CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Roster));
        var end = await RunAsync(folder);
        end.AssertDone();
        var missing = OutFolder.Json(Path.Combine(folder.Path, "out"), "findings.json").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == "MISSING_REPORT");
        Assert.IsTrue(missing.Any(f => f.GetProperty("unit").GetString() == "B1"));
    }

    private static async Task RefusedAsync(string named, bool putRoster = true, params string[] more)
    {
        using var folder = new TempFolder();
        if (putRoster)
        {
            File.WriteAllText(folder.File("roster.csv"), Roster);
        }

        await AssertRefusedAsync(folder, named, more);
    }

    private static async Task AssertRefusedAsync(TempFolder folder, string named, params string[] more)
    {
        var end = await RunAsync(folder, more);
        end.AssertRefused(named);
        Assert.IsFalse(Directory.Exists(Path.Combine(folder.Path, "out")), "Nothing is written.");
    }

    private static async Task<VerbEnd> RunAsync(TempFolder folder, params string[] more)
    {
        var defaults = new Dictionary<string, string> { ["--roster"] = "roster.csv", ["--inbox"] = "inbox", ["--year"] = "2025", ["--as-of"] = "2026-04-10", ["--out"] = "out", ["--data"] = "data" };
        Directory.CreateDirectory(Path.Combine(folder.Path, "inbox"));
        string[] args = ["run", .. defaults.Where(option => !more.Contains(option.Key)).SelectMany(option => (string[])[option.Key, option.Value]), .. more];
        using var verb = RunningVerb.StartIn(folder.Path, args);
        return await verb.EndAsync();
    }
}
