using System.Text.Json;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

[TestClass]
public sealed class SampleRunGradeTests
{
    [TestMethod]
    public async Task Sample_run_and_grade_go_together()
    {
        using var folder = new TempFolder();
        string Of(params string[] parts) => Path.Combine([folder.Path, .. parts]);

        var sample = await RunningVerb.RunAsync("sample", "--units", "12", "--years", "2", "--seed", "3", "--out", Of("city"));
        sample.AssertDone();
        Assert.IsTrue(File.Exists(Of("city", "roster.csv")));
        Assert.Contains("12/12", sample.Error, "The bar reaches its end.");

        var run = await RunningVerb.RunAsync(
            "run", "--roster", Of("city", "roster.csv"), "--inbox", Of("city", "inbox"), "--year", "2025", "--as-of", "2026-04-10", "--out", Of("out"), "--data", Of("data"));
        run.AssertDone();
        CollectionAssert.AreEqual(OutFolder.DataFiles, Directory.GetFiles(Of("out", "data"), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray());
        Assert.HasCount(1, Directory.GetFiles(Of("out"), "*.xlsx"));
        Assert.IsGreaterThanOrEqualTo(2, Directory.GetFiles(Of("out", "charts"), "*.svg").Length);
        Assert.Contains(Directory.GetFiles(Of("out"), "*.xlsx").Single(), run.Out, "The end says where the workbook is.");

        var grade = await RunningVerb.RunAsync("grade", "--answers", Of("city", "answers"), "--results", Of("out"), "--json", Of("new", "grade.json"));
        grade.AssertDone();
        Assert.Contains("SUM_ROW", grade.Out);
        using var marks = JsonDocument.Parse(await File.ReadAllTextAsync(Of("new", "grade.json")));
        AssertFirstKeys(marks.RootElement, "rules", "cells", "narrative", "reuse", "lateness", "rollup", "ranking");
        AssertKeys(marks.RootElement.GetProperty("rules")[0], "rule", "expected", "found", "right", "precision", "recall");
        foreach (var count in new[] { "cells", "lateness", "rollup", "ranking" })
        {
            AssertKeys(marks.RootElement.GetProperty(count), "expected", "right");
        }

        AssertKeys(marks.RootElement.GetProperty("narrative"), "expected", "found", "right");
        AssertFirstKeys(marks.RootElement.GetProperty("reuse"), "pairs", "spans");
        AssertKeys(marks.RootElement.GetProperty("reuse").GetProperty("pairs"), "precision", "recall");
        AssertKeys(marks.RootElement.GetProperty("reuse").GetProperty("spans"), "precision", "recall", "granularity");
        var cells = marks.RootElement.GetProperty("cells");
        Assert.IsGreaterThan(0, cells.GetProperty("right").GetInt32(), "How many are right is the exam's business.");
    }

    [TestMethod]
    public async Task Grading_against_folders_that_hold_nothing_is_refused()
    {
        using var folder = new TempFolder();
        var grade = await RunningVerb.RunAsync("grade", "--answers", folder.Path, "--results", folder.Path);
        grade.AssertRefused(folder.Path);
    }

    // Keys are added behind those agreed upon.
    private static void AssertFirstKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(p => p.Name).Take(keys.Length).ToArray());

    private static void AssertKeys(JsonElement element, params string[] keys) =>
        CollectionAssert.AreEqual(keys, element.EnumerateObject().Select(p => p.Name).ToArray());
}
