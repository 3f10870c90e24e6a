using System.Globalization;
using System.Text;
using Aggregator.SampleCity.Grading;

namespace Aggregator.Pipeline.Tests.Exam;

/// <summary>
/// The lowest marks that pass, one line each: a rule's id with precision and recall, or another part of the marks with one share or two.
/// A mark below its floor fails. So does one well above it: the floors are the published figures, and a figure that has risen is published
/// with the change that raised it. Both are exact, since a seed gives the same city and the same night every time.
/// </summary>
internal sealed class Floors
{
    // Four decimals are written; half of the last is rounding.
    private const double Rounding = 0.00005 + 1e-9;
    private const double Stale = 0.02;

    private readonly SortedDictionary<string, double[]> _lines;

    private Floors(SortedDictionary<string, double[]> lines) => _lines = lines;

    /// <summary>The names, rules among them.</summary>
    public IReadOnlyCollection<string> Names => _lines.Keys;

    public static Floors Of(Marks marks)
    {
        var lines = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var rule in marks.Rules)
        {
            lines.Add(rule.Rule, [rule.Precision, rule.Recall]);
        }

        lines.Add("statuses", [marks.Statuses.Share()]);
        lines.Add("cells", [marks.Cells.Share()]);
        lines.Add("narrative", [marks.Narrative.PrecisionShare(), marks.Narrative.RecallShare()]);
        lines.Add("reuse-pairs", [marks.Reuse.Pairs.Precision, marks.Reuse.Pairs.Recall]);
        lines.Add("reuse-spans", [marks.Reuse.Spans.Precision, marks.Reuse.Spans.Recall]);
        lines.Add("reuse-plagdet", [marks.Reuse.Plagdet]);
        lines.Add("lateness", [marks.Lateness.Share()]);
        lines.Add("rollup", [marks.RollUp.Share()]);
        lines.Add("ranking", [marks.Ranking.Share()]);
        lines.Add("plain", [marks.Plain.Reports == 0 ? 1 : (double)marks.Plain.Clean / marks.Plain.Reports]);
        lines.Add("decoys", [marks.Decoys.Sum(d => d.Reports) is > 0 and var all ? (double)marks.Decoys.Sum(d => d.Clean) / all : 1]);
        return new Floors(lines);
    }

    /// <summary>Reads a file of floors; lines that begin with # are remarks.</summary>
    public static Floors Parse(string text)
    {
        var lines = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            lines.Add(parts[0], [.. parts[1..].Select(p => double.Parse(p, CultureInfo.InvariantCulture))]);
        }

        return new Floors(lines);
    }

    /// <summary>The file of these floors.</summary>
    public string Write(string remark)
    {
        var text = new StringBuilder($"# {remark}\n# Written by AGGREGATOR_UPDATE_GOLDENS=1 dotnet test --filter ExamTests; read the difference before committing.\n");
        foreach (var (name, shares) in _lines)
        {
            text.Append(name.PadRight(24)).AppendJoin(' ', shares.Select(s => s.ToString("0.0000", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Every sentence there is to say against some marks; empty when they pass.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="onlyRules">Whether only rules, plain reports and decoys are looked at.</param>
    public IReadOnlyList<string> Against(Marks marks, bool onlyRules = false)
    {
        var now = Of(marks)._lines;
        var complaints = new List<string>();
        foreach (var name in _lines.Keys.Union(now.Keys).Where(n => !onlyRules || IsOfFindings(n)).Order(StringComparer.Ordinal))
        {
            if (!_lines.TryGetValue(name, out var floor))
            {
                complaints.Add($"{name} has no floor: refresh the file.{Named(marks.FalseAlarms, name)}");
            }
            else if (!now.TryGetValue(name, out var shares))
            {
                complaints.Add($"{name} is marked no more: refresh the file.");
            }
            else
            {
                complaints.AddRange(Compare(name, floor, shares, marks));
            }
        }

        return complaints;
    }

    private static IEnumerable<string> Compare(string name, double[] floor, double[] now, Marks marks)
    {
        if (floor.Length != now.Length)
        {
            yield return $"{name} has {now.Length} shares, its floor {floor.Length}: refresh the file.";
            yield break;
        }

        for (var i = 0; i < now.Length; i++)
        {
            var share = now.Length == 1 ? "share" : i == 0 ? "precision" : "recall";
            var told = string.Create(CultureInfo.InvariantCulture, $"{name}: {share} {now[i]:0.0000}, floor {floor[i]:0.0000}");
            if (now[i] < floor[i] - Rounding)
            {
                yield return share switch
                {
                    "precision" => $"{told}; false alarms:{Named(marks.FalseAlarms, name)}",
                    "recall" => $"{told}; missed:{Named(marks.Misses, name)}",
                    _ => $"{told};{Named(marks.Misses, name)}{Named(AlarmsIn(name, marks), null)}",
                };
            }
            else if (now[i] > floor[i] + Stale)
            {
                yield return $"{told}: raise the floor.";
            }
        }
    }

    // Each false alarm ends in what the key has in its report: "plain" where it has nothing, an exclamation mark at a decoy that tempts to it.
    private static IReadOnlyList<string> AlarmsIn(string name, Marks marks) => name switch
    {
        "plain" => [.. marks.FalseAlarms.Where(a => a.EndsWith("[plain]", StringComparison.Ordinal))],
        "decoys" => [.. marks.FalseAlarms.Where(a => a.LastIndexOf('!') > a.LastIndexOf('['))],
        _ => [],
    };

    private static bool IsOfFindings(string name) => char.IsAsciiLetterUpper(name[0]) || name is "plain" or "decoys";

    private static string Named(IReadOnlyList<string> lines, string? name)
    {
        // reuse-pairs is told of in lines that begin with reuse.
        var first = name?.Split('-')[0] + " ";
        var own = lines.Where(l => name is null || l.StartsWith(first, StringComparison.Ordinal)).ToList();
        return string.Concat(own.Take(20).Select(l => "\n  " + l)) + (own.Count > 20 ? $"\n  and {own.Count - 20} more" : "");
    }
}
