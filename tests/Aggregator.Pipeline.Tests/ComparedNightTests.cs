using Aggregator.Core.Reuse;

namespace Aggregator.Pipeline.Tests;

/// <summary>What a night tells of the comparison besides its passages.</summary>
[TestClass]
public sealed class ComparedNightTests
{
    private const string Model = "我们把群众常问的四十七个问题编成一本小册子，放在便民大厅的取阅架上，并请两位退休教师逐句改成大白话，让不识字的老人也能听明白办事的先后。";

    [TestMethod]
    public async Task The_text_of_a_template_something_was_taken_from_comes_back_with_the_night_and_no_other()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,kind\nB01,云川市教育局,bureau\n");
        Directory.CreateDirectory(harness.PathOf("templates"));
        await File.WriteAllTextAsync(harness.PathOf("templates", "范文.txt"), "前面的话。" + Model + "后面的话。");
        await File.WriteAllTextAsync(harness.PathOf("templates", "没人用的.txt"), "这一篇谁也没有抄过，只放在目录里备查，内容是另外一件事。");
        harness.Put("云川市教育局2025年度报告.txt", new LivingReport { Overview = Model }.Write("txt"));
        var outcome = await harness.RunAsync();

        var snapshot = await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(outcome.RunId, CancellationToken.None);
        var template = Assert.ContainsSingle(snapshot!.Templates);
        Assert.AreEqual("范文", template.Id);
        var passage = snapshot.Reuse.Single(p => p.Kind == "template");
        Assert.AreEqual(passage.B.Snippet, passage.B.Span.Of(template.Text));
    }

    [TestMethod]
    public async Task A_report_of_which_only_the_beginning_is_compared_says_so()
    {
        using var harness = new NightHarness();
        harness.PutRoster("code,name,kind\nB01,云川市教育局,bureau\n");
        var words = string.Concat(Enumerable.Range(0, CutTexts.Compared + 5000).Select(i => (char)('一' + (i * 7919L % 9973))));
        harness.Put("云川市教育局2025年度报告.txt", new LivingReport { Overview = words }.Write("txt"));
        harness.Put("云川市教育局2024年度报告.txt", new LivingReport().Write("txt"));
        var outcome = await harness.RunAsync();

        var snapshot = await new SnapshotLoader(harness.Runs, harness.Ledger).LoadAsync(outcome.RunId, CancellationToken.None);
        var told = snapshot!.Submissions.SelectMany(s => s.Losses.Where(loss => loss.Kind == "compared-in-part").Select(loss => (s.File, loss.Message))).ToList();
        Assert.AreEqual("云川市教育局2025年度报告.txt", Assert.ContainsSingle(told).File);
        StringAssert.StartsWith(told[0].Message, "文字太多，只有前30万字与其他报告作了雷同比对");
    }
}
