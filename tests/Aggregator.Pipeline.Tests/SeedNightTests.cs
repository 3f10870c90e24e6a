using System.Text.Json;
using Aggregator.Data.Rows;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class SeedNightTests
{
    [TestMethod]
    public async Task The_real_texts_become_submissions_of_the_right_form_and_nothing_is_guessed()
    {
        var seeds = Needs.Shared("seeds");
        using var harness = new NightHarness();
        var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(seeds, "labels.json"))).RootElement.GetProperty("documents").EnumerateArray().ToList();
        var unit = labels.Single(d => d.GetProperty("id").GetString() == "s001").GetProperty("issuing_unit").GetString()!;
        harness.PutRoster($"code,name,kind\nU1,{unit},bureau\nU2,云川市教育局,bureau\n");
        foreach (var file in Directory.EnumerateFiles(seeds, "s*.txt"))
        {
            harness.Put(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var outcome = await harness.RunAsync(year: 2022);

        Assert.AreEqual(RunState.Done, outcome.State);
        var listed = JsonDocument.Parse(harness.Data("out", "submissions.json")).RootElement.EnumerateArray()
            .ToDictionary(s => s.GetProperty("file").GetString()!, s => $"{s.GetProperty("form").GetString()} {s.GetProperty("status").GetString()} {s.GetProperty("unit").GetString()} {s.GetProperty("year")}", StringComparer.Ordinal);
        Assert.AreEqual(18, listed.Count);
        Assert.AreEqual("2021 accepted U1 2022", listed["s001.txt"]);
        Assert.AreEqual("other off-topic  2014", listed["s003.txt"]);
        Assert.AreEqual("summary off-topic  2023", listed["s004.txt"]);
        Assert.AreEqual("other off-topic  ", listed["s002-01.txt"]);
        Assert.AreEqual("outline2008 off-topic  ", listed["s002-02.txt"]);
        Assert.AreEqual("other off-topic  ", listed["s002-14.txt"]);
        foreach (var outline in new[] { "s000", "s002-03", "s002-04", "s002-05", "s002-06", "s002-07", "s002-08", "s002-09", "s002-10", "s002-11", "s002-12", "s002-13" })
        {
            Assert.AreEqual("outline2008 unplaced  ", listed[outline + ".txt"], outline);
        }
    }
}
