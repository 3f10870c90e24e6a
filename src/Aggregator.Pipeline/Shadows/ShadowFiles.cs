using System.Globalization;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Pipeline.Shadows;

/// <summary>A shadow run as files: summary.txt, findings.csv, moves.csv, shadow.json. The same comparison gives the same bytes.</summary>
public static class ShadowFiles
{
    private static readonly JsonSerializerOptions Json = new(Payload.Options) { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, IgnoreReadOnlyProperties = false };

    /// <summary>Writes them into a folder, which is made.</summary>
    public static void Write(ShadowReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "summary.txt"), ShadowSummary.Of(report), new UTF8Encoding(false));
        using (var findings = File.Create(Path.Combine(folder, "findings.csv")))
        {
            CsvText.Write(findings, ["变化", "规则", "单位代码", "年度", "级别", "判定", "问题", "应为", "实为", "问题编号"], report.Changes.Select(Row));
        }

        using (var moves = File.Create(Path.Combine(folder, "moves.csv")))
        {
            CsvText.Write(moves, ["年度", "分组", "单位代码", "单位", "原得分", "新得分", "原名次", "新名次", "原等次", "新等次", "因何变动"], report.Moves.Select(Row));
        }

        File.WriteAllText(Path.Combine(folder, "shadow.json"), JsonSerializer.Serialize(report, Json) + "\n", new UTF8Encoding(false));
    }

    private static IReadOnlyList<string?> Row(ShadowChange change) =>
    [
        change.ChineseKind, change.Finding.Rule, change.Finding.Unit, Text(change.Finding.Year), change.Finding.Severity.ChineseName(), change.Finding.Outcome.Code(),
        change.Finding.Message, change.Finding.Expected, change.Finding.Actual, change.Finding.Fingerprint,
    ];

    private static IReadOnlyList<string?> Row(ShadowMove move) =>
    [
        Text(move.Year), move.Group, move.Unit, move.UnitName, Score(move.OldScore), Score(move.NewScore), Text(move.OldRank), Text(move.NewRank), move.OldGrade, move.NewGrade,
        string.Join('；', move.By.Select(c => $"{c.ChineseKind}{c.Finding.Rule} {c.Finding.Fingerprint}")),
    ];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Score(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
