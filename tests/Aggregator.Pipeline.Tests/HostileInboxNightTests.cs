using System.Diagnostics;
using System.Text.Json;
using Aggregator.Data.Rows;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class HostileInboxNightTests
{
    private const string Roster = "code,name,aliases,kind\nG,云川市人民政府,市政府,city-government\nB1,云川市教育局,市教育局,bureau\nB2,云川市水利局,市水利局,bureau\n";

    private const string Good = "好/云川市教育局2025年年度报告.txt";

    [TestMethod]
    [Timeout(60_000)]
    public async Task A_pipe_in_the_inbox_does_not_hold_the_night_up()
    {
        using var harness = await WithGoodReportAsync("mkfifo 管道.txt && mkfifo index.csv");

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        Assert.AreEqual("accepted", Submissions(harness)[Good]);
        StringAssert.Contains(string.Join('\n', outcome.Messages), "“管道.txt”：不是普通文件");
    }

    [TestMethod]
    public async Task A_name_in_another_encoding_costs_only_its_own_file()
    {
        // As unzip leaves a GBK name on Linux: bytes that are no UTF-8.
        using var harness = await WithGoodReportAsync("printf x > \"$(printf '\\262\\342.txt')\" && printf y > \"$(printf '\\262\\343.txt')\"");

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        var listed = Submissions(harness);
        Assert.AreEqual("accepted", listed[Good]);
        Assert.AreEqual("unreadable", listed.Single(s => s.Key != Good).Value);
        Assert.AreEqual(3, JsonDocument.Parse(harness.Data("out", "submissions.json")).RootElement.GetArrayLength(), "Two names that look the same are two files.");
    }

    [TestMethod]
    public async Task Folders_nested_beyond_what_a_path_may_hold_cost_only_themselves()
    {
        using var harness = await WithGoodReportAsync("d=$(printf 'x%.0s' $(seq 200)); for i in $(seq 30); do mkdir $d && cd $d; done; printf x > y.txt");
        try
        {
            var outcome = await harness.RunAsync();

            Assert.AreEqual(RunState.Done, outcome.State);
            Assert.AreEqual("accepted", Submissions(harness)[Good]);
            StringAssert.Contains(string.Join('\n', outcome.Messages), "文件夹打不开");
        }
        finally
        {
            await ShellAsync(harness, "rm -rf xxxx*");
        }
    }

    [TestMethod]
    public async Task A_sparse_file_of_a_terabyte_is_listed_and_not_copied()
    {
        using var harness = await WithGoodReportAsync("truncate -s 1T 巨大.docx");

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        Assert.AreEqual("unreadable", Submissions(harness)["巨大.docx"]);
    }

    [TestMethod]
    public async Task A_million_bad_lines_of_the_index_do_not_become_a_million_messages()
    {
        using var harness = await WithGoodReportAsync("true");
        harness.Put("index.csv", "file,unit,year\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"没有的{i}.txt,B1,零年\n")) + new string('长', 1_000_000) + ",B1,2025\n");

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        Assert.IsTrue(outcome.Messages.Count < 400, $"{outcome.Messages.Count} messages");
        Assert.IsTrue(outcome.Messages.All(m => m.Length < 1000), $"{outcome.Messages.Max(m => m.Length)} characters");
    }

    [TestMethod]
    public async Task An_index_too_large_to_read_is_told_and_not_read()
    {
        using var harness = await WithGoodReportAsync("truncate -s 3G index.csv");

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        StringAssert.Contains(string.Join('\n', outcome.Messages), "index.csv");
    }

    [TestMethod]
    public async Task Line_breaks_and_escape_sequences_in_a_name_make_no_lines_of_their_own()
    {
        using var harness = await WithGoodReportAsync("printf x > \"~$(printf 'a\\n处理失败\\033[2J.tmp')\"");

        var outcome = await harness.RunAsync();

        var run = await harness.Runs.GetAsync(outcome.RunId, default);
        Assert.IsFalse(run!.Message.Contains('\u001b', StringComparison.Ordinal));
        Assert.AreEqual(1, run.Message.Split('\n').Length, run.Message);
    }

    [TestMethod]
    public async Task Numbers_at_the_edge_of_what_can_be_counted_do_not_end_the_night()
    {
        var most = "79228162514264337593543950335";
        using var harness = await WithGoodReportAsync("true");
        foreach (var unit in new[] { "云川市教育局", "云川市水利局", "云川市人民政府" })
        {
            harness.Put($"{unit}.html", $"<html><body><h1>{unit}2025年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>全年主动公开信息{most}条，受理依申请公开{most}件，收到申请{most}件。</p><h2>二、主动公开政府信息情况</h2><table><tr><td>第二十条第（一）项</td></tr><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr><tr><td>规章</td><td>{most}</td><td>{most}</td><td>{most}</td></tr><tr><td>行政规范性文件</td><td>{most}</td><td>{most}</td><td>{most}</td></tr><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>{most}</td></tr></table><h2>三、收到和处理政府信息公开申请情况</h2><h2>六、其他需要报告的事项</h2><p>收取信息处理费{most}元。</p></body></html>");
        }

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        Assert.IsTrue(Submissions(harness).Count(s => s.Value == "accepted") >= 3);
    }

    [TestMethod]
    [Timeout(120_000)]
    public async Task A_text_that_holds_nothing_but_one_endless_number_costs_only_its_own_file()
    {
        using var harness = await WithGoodReportAsync("true");
        harness.Put("数.txt", "云川市水利局2025年政府信息公开工作年度报告\n一、总体情况\n" + string.Concat(Enumerable.Repeat("1234567890", 2 << 20)));
        harness.Put("一.txt", "云川市水利局2025年政府信息公开工作年度报告\n一、总体情况\n" + string.Concat(Enumerable.Repeat("一、", 3 << 20)));

        var outcome = await harness.RunAsync();

        Assert.AreEqual(RunState.Done, outcome.State);
        Assert.AreEqual("accepted", Submissions(harness)[Good]);
        Assert.AreEqual("off-topic", Submissions(harness)["数.txt"]);
    }

    [TestMethod]
    [Timeout(120_000)]
    public async Task Thousands_of_hand_ins_of_one_unit_and_year_end_soon()
    {
        using var harness = await WithGoodReportAsync("true");
        for (var i = 0; i < 3000; i++)
        {
            harness.Put($"{i:0000}.txt", "云川市水利局2025年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n");
        }

        var watch = Stopwatch.StartNew();
        await harness.RunAsync();
        var first = watch.Elapsed;
        watch.Restart();
        await harness.RunAsync();
        Console.WriteLine($"{first} {watch.Elapsed}");

        Assert.AreEqual(3001, Submissions(harness).Count);
        Assert.AreEqual(2999, Submissions(harness).Count(s => s.Value == "superseded"));
    }

    private static async Task<NightHarness> WithGoodReportAsync(string script)
    {
        var harness = new NightHarness();
        harness.PutRoster(Roster);
        Directory.CreateDirectory(harness.PathOf("inbox", "好"));
        harness.Put(Good, "云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n2025年，本机关认真做好各项工作。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n六、其他需要报告的事项\n\n本年度未收取信息处理费。\n\n云川市教育局\n2026年1月20日\n");
        await ShellAsync(harness, script);
        return harness;
    }

    // What a hostile hand can do to a folder and .NET has no call for.
    private static async Task ShellAsync(NightHarness harness, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a POSIX shell");
        }

        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = harness.PathOf("inbox") };
        start.Environment["LC_ALL"] = "C";
        using var shell = Process.Start(start)!;
        await shell.WaitForExitAsync();
        Assert.AreEqual(0, shell.ExitCode, script);
    }

    private static Dictionary<string, string> Submissions(NightHarness harness) =>
        JsonDocument.Parse(harness.Data("out", "submissions.json")).RootElement.EnumerateArray()
            .DistinctBy(s => s.GetProperty("file").GetString())
            .ToDictionary(s => s.GetProperty("file").GetString()!, s => s.GetProperty("status").GetString()!, StringComparer.Ordinal);
}
