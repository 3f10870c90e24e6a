using System.Text.Json.Nodes;
using Aggregator.SampleCity.Grading;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class FigureMarkTests
{
    [TestMethod]
    public void A_cell_is_right_only_with_its_state_and_its_value()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            var zero = Cell(results, "A1/2025.docx", "new_received", "0");
            (zero["state"], zero["value"]) = ("blank", null);
            Cell(results, "A2/2025.html", "new_received", "12")["value"] = 987654;
        });
        Assert.AreEqual(new CountMark(98, 96), marks.Cells);
        Assert.AreEqual("T2 98 96", Told(marks.CellsByTable));
        Assert.AreEqual("docx 28 27, html 28 27, txt 14 14, xlsx 28 28", Told(marks.CellsByFormat));
        CollectionAssert.Contains(marks.Misses.ToList(), "cells A2/2025.html: 1 格有误，如 T2/new_received/total");
    }

    [TestMethod]
    public void A_cell_that_is_not_printed_may_be_left_out_but_not_invented()
    {
        using var city = new HandMadeCity();
        Assert.AreEqual(98, city.Grade(results => results.Figures.Remove(Missing(results))).Cells.Right);
        Assert.AreEqual(97, city.Grade(results => (Missing(results)["state"], Missing(results)["value"]) = ("value", 0)).Cells.Right);

        static JsonNode Missing(PerfectResults results) => results.Figures.First(f => (string?)f!["row"] == "granted" && (string?)f["column"] == "total")!;
    }

    [TestMethod]
    public void A_cell_that_was_not_read_is_wrong()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Figures.Remove(Cell(results, "A3/2024.txt", "new_received", "12")));
        Assert.AreEqual("txt 14 13", Told([.. marks.CellsByFormat.Where(f => f.Name == "txt")]));
    }

    [TestMethod]
    public void A_figure_of_the_prose_is_found_under_the_readers_own_code()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results =>
        {
            foreach (var figure in results.Figures.Where(n => (string?)n!["row"] == "new_received" && (string?)n["table"] == "narrative"))
            {
                figure!["row"] = "requests_received_total";
            }

            var reviews = results.Figures.Where(n => (string?)n!["row"] == "reviews").ToList();
            reviews[0]!["value"] = 1000;
            results.Figures.Remove(reviews[1]);
        });
        Assert.AreEqual(new FoundMark(14, 13, 12), marks.Narrative);
        Assert.AreEqual("new_received 7 7 7, reviews 7 6 5", string.Join(", ", marks.NarrativeByMetric.Select(m => $"{m.Metric} {m.Expected} {m.Found} {m.Right}")));
        CollectionAssert.Contains(marks.FalseAlarms.ToList(), "narrative A1/2024.docx: reviews 1000");
        Assert.AreEqual(2, marks.Misses.Count(m => m.StartsWith("narrative ", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void A_figure_the_key_never_speaks_of_is_not_judged()
    {
        using var city = new HandMadeCity();
        var marks = city.Grade(results => results.Figures.Add(new JsonObject
        {
            ["file"] = "A1/2025.docx",
            ["table"] = "narrative",
            ["row"] = "visitors",
            ["column"] = "",
            ["state"] = "value",
            ["value"] = 3,
        }));
        Assert.AreEqual(new FoundMark(14, 14, 14), marks.Narrative);
    }

    private static JsonNode Cell(PerfectResults results, string file, string row, string value) =>
        results.Figures.First(n => (string?)n!["file"] == file && (string?)n["table"] == "T2" && (string?)n["row"] == row && n["value"]?.ToString() == value)!;

    private static string Told(IReadOnlyList<NamedCountMark> marks) => string.Join(", ", marks.Select(m => $"{m.Name} {m.Expected} {m.Right}"));
}
