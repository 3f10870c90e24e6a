using System.Globalization;
using System.Text.Json.Nodes;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Tests;

/// <summary>The data files a run without a mistake would write, made from the key; a test then spoils what it wants to.</summary>
internal sealed class PerfectResults
{
    public PerfectResults(Key key)
    {
        foreach (var s in key.Submissions)
        {
            Submissions.Add(new JsonObject { ["unit"] = s.Unit, ["year"] = s.Year, ["file"] = s.File, ["status"] = s.Status, ["daysLate"] = s.DaysLate, ["localDaysLate"] = s.LocalDaysLate });
        }

        foreach (var file in key.Cells)
        {
            foreach (var (table, rows) in file.Tables)
            {
                foreach (var (row, entries) in rows)
                {
                    var columns = SheetKeys.ColumnsOf(file.Form, table, row);
                    for (var i = 0; i < entries.Length; i++)
                    {
                        Figures.Add(FigureOf(file.File, table, row, columns[i], entries[i]));
                    }
                }
            }
        }

        foreach (var (file, figure) in key.Narrative.SelectMany(n => n.Figures.Select(f => (n.File, f))))
        {
            Figures.Add(FigureOf(file, "narrative", figure.Metric, "", figure.Value.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var finding in key.Faults.SelectMany(f => f.Findings).Where(f => !f.Tolerated))
        {
            Findings.Add(FindingOf(finding.Rule, finding.Unit, finding.Year, finding.Places.Count == 0 ? null : finding.Places[0], subject: finding.Subject));
        }

        foreach (var pair in key.Reuse.Where(r => !r.Tolerated))
        {
            foreach (var passage in pair.Passages)
            {
                Reuse.Add(PassageOf(pair, passage.Section, passage.A, passage.B));
            }
        }

        foreach (var unit in key.Ranking)
        {
            Ranking.Add(RankOf(unit.Unit, unit.Score, unit.Rank, [.. unit.Leaves.Select(l => (l.Code, l.Points, l.Max))]));
        }

        foreach (var cell in key.RollUp)
        {
            RollUp.Add(new JsonObject { ["table"] = cell.Table, ["row"] = cell.Row, ["column"] = cell.Column, ["value"] = cell.Value });
        }
    }

    public JsonArray Submissions { get; } = [];

    public JsonArray Figures { get; } = [];

    public JsonArray Findings { get; } = [];

    public JsonArray Reuse { get; } = [];

    public JsonArray RollUp { get; } = [];

    public JsonArray Ranking { get; } = [];

    public static JsonObject FindingOf(string rule, string unit, int year, ExpectedNumbers? numbers, string outcome = "fail", string? subject = null) => new()
    {
        ["rule"] = rule,
        ["severity"] = "error",
        ["outcome"] = outcome,
        ["unit"] = unit,
        ["year"] = year,
        ["message"] = "说明",
        ["subject"] = subject,
        ["expected"] = numbers?.Expected.ToString(CultureInfo.InvariantCulture),
        ["actual"] = numbers?.Actual.ToString(CultureInfo.InvariantCulture),
        ["difference"] = numbers is null ? null : numbers.Actual - numbers.Expected,
    };

    public static JsonObject PassageOf(ReuseKey pair, string section, string a, string b) => new()
    {
        ["kind"] = pair.Kind,
        ["a"] = Side(pair.A, section, a),
        ["b"] = Side(pair.B, section, b),
        ["verdict"] = "copied",
    };

    public void WriteTo(string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        File.WriteAllText(Path.Combine(data, "submissions.json"), Submissions.ToJsonString());
        File.WriteAllText(Path.Combine(data, "figures.json"), Figures.ToJsonString());
        File.WriteAllText(Path.Combine(data, "findings.json"), Findings.ToJsonString());
        File.WriteAllText(Path.Combine(data, "reuse.json"), Reuse.ToJsonString());
        File.WriteAllText(Path.Combine(data, "rollup.json"), RollUp.ToJsonString());
        if (Ranking.Count > 0)
        {
            File.WriteAllText(Path.Combine(data, "ranking.json"), Ranking.ToJsonString());
        }
    }

    /// <summary>One unit of the ranking; leaves as (code, points, most points).</summary>
    public static JsonObject RankOf(string unit, decimal? score, int? rank, params (string Code, decimal? Points, decimal? Max)[] leaves) => new()
    {
        ["group"] = "G",
        ["rank"] = rank,
        ["unit"] = unit,
        ["score"] = score,
        ["leaves"] = new JsonArray([.. leaves.Select(l => new JsonObject { ["code"] = l.Code, ["points"] = l.Points, ["max"] = l.Max })]),
    };

    private static JsonObject Side(ReuseReport report, string section, string text) => new()
    {
        ["id"] = report.Unit,
        ["unit"] = report.Year == 0 ? "" : report.Unit,
        ["year"] = report.Year,
        ["section"] = section,
        ["offset"] = 0,
        ["length"] = text.Length,
        ["snippet"] = text,
    };

    private static JsonObject FigureOf(string file, string table, string row, string column, string entry)
    {
        var isNumber = decimal.TryParse(entry, CultureInfo.InvariantCulture, out var value);
        return new JsonObject
        {
            ["table"] = table,
            ["row"] = row,
            ["column"] = column,
            ["state"] = isNumber ? "value" : entry,
            ["value"] = isNumber ? value : null,
            ["file"] = file,
        };
    }
}
