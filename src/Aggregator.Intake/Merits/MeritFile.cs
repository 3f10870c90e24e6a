using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Scoring.Schemes;
using Aggregator.Intake.OfficeFiles;

namespace Aggregator.Intake.Merits;

/// <summary>The office's bonus and penalty points, <c>merits.json</c> beside the roster: <c>{merits: [{unit, year, code, document, reason}]}</c>.</summary>
public static class MeritFile
{
    /// <summary>The name under which it is found.</summary>
    public const string Name = "merits.json";

    private const string Entries = "merits";

    private static readonly OfficeFile File = new("加减分文件", Name);

    private static readonly OfficeJson Json = new("加减分文件");

    /// <summary>Its path, or null when there is none beside the roster.</summary>
    public static string? Find(string rosterPath) => File.Find(null, rosterPath);

    /// <summary>The whole file.</summary>
    /// <exception cref="RefusedInputException">It is too large or cannot be opened.</exception>
    public static Task<byte[]> ReadAsync(string path, CancellationToken stop) => File.ReadAsync(path, stop);

    /// <summary>Reads it against the roster and the scheme it goes with.</summary>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static IReadOnlyList<Merit> Read(byte[] bytes, string fileName, Roster roster, ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(scheme);
        return Json.Guarded(fileName, () =>
        {
            using var parsed = Json.Parse(bytes, fileName);
            var problems = Json.Problems(fileName);
            new OfficeEntry(parsed.RootElement, "开头", problems).AllowOnly(Entries);
            var merits = new List<Merit>();
            foreach (var entry in OfficeJson.Entries(parsed.RootElement, Entries, "加减分", problems))
            {
                if (Merit(entry, roster, scheme) is not { } merit)
                {
                    continue;
                }

                // The same document twice is a slip of the pen: which of the two holds is not ours to guess.
                if (merits.Exists(other => (other.Unit, other.Year, other.Code, other.Document) == (merit.Unit, merit.Year, merit.Code, merit.Document)))
                {
                    entry.Problem($"“{roster.Find(merit.Unit)!.Name}”的同一文号“{merit.Document}”已经写过，请只保留一条。");
                }

                merits.Add(merit);
            }

            problems.ThrowIfAny();
            return (IReadOnlyList<Merit>)merits;
        });
    }

    private static Merit? Merit(OfficeEntry entry, Roster roster, ScoringScheme scheme)
    {
        entry.AllowOnly("unit", "year", "code", "document", "reason");
        var named = entry.Text("unit", "单位代码");
        var unit = named.Length == 0 ? null : entry.UnitOf(named, roster);
        var years = entry.Years("year");
        if (years.Count > 1)
        {
            entry.Problem("一条加减分只能写一个报告年度，几个年度请分条写明。");
        }

        var code = entry.Text("code", "加减分项");
        if (code.Length > 0 && scheme.Merits.All(kind => kind.Code != code))
        {
            entry.Problem(scheme.Merits.Count == 0
                ? $"评分方案“{scheme.Name}”没有设加减分项，请先在方案的merits中写明。"
                : $"加减分项“{code}”不在评分方案“{scheme.Name}”中，只能是：{string.Join("、", scheme.Merits.Select(kind => $"{kind.Code}（{kind.Name}）"))}。");
        }

        var document = entry.Text("document", "文号");
        var reason = entry.Optional("reason", "理由");
        return unit is null || years is not [var year] || document.Length == 0 ? null : new Merit(unit.Code, year, code, document, reason);
    }
}
