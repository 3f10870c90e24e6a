using System.Globalization;
using System.Text;
using Aggregator.Core.Checking;
using Aggregator.SampleCity.Grading;

namespace Aggregator.Server.Exam;

/// <summary>The marks as they stand in the README, between two comments; written by <c>bench --write</c>, proved current by a test.</summary>
internal static class ExamReadme
{
    private const string Begin = "<!-- exam: written by `aggregator bench --write` -->";
    private const string End = "<!-- /exam -->";

    /// <summary>The README with the marks put in.</summary>
    /// <exception cref="InvalidOperationException">The README lacks one of the comments.</exception>
    public static string Put(string readme, ExamPaper paper)
    {
        var (from, to) = PlaceOf(readme);
        return readme[..from] + Write(paper) + readme[to..];
    }

    /// <summary>What stands in the README now.</summary>
    public static string In(string readme)
    {
        var (from, to) = PlaceOf(readme);
        return readme[from..to];
    }

    /// <summary>The marks as Markdown.</summary>
    public static string Write(ExamPaper paper)
    {
        var marks = paper.Marks;
        var text = new StringBuilder("\n");
        text.Append(CultureInfo.InvariantCulture, $"{paper.Seeds.Count} cities (seeds {string.Join(", ", paper.Seeds)}) of {paper.Units} units and {paper.Years} report years, {N(marks.Statuses.Expected)} files; {marks.Kinds.Count(k => k.Kind != "FromLastYear")} kinds of fault, {marks.Decoys.Count} of decoy; rule set {paper.RuleSet}.\n\n");
        text.Append("| measured | expected | right | |\n|---|---|---|---|\n");
        Count("files read, refused or put aside as they should be", marks.Statuses);
        Count("table cells, value and state", marks.Cells);
        text.Append(CultureInfo.InvariantCulture, $"| figures of the prose | {N(marks.Narrative.Expected)} | {N(marks.Narrative.Right)} of {N(marks.Narrative.Found)} found | {P(marks.Narrative.Right, marks.Narrative.Expected)} |\n");
        Count("days late", marks.Lateness);
        Count("cells of the city's tables", marks.RollUp);
        Count("score and rank of a unit, both", marks.Ranking);
        Count("leaves of the scores", new CountMark(marks.Leaves.Sum(l => l.Expected), marks.Leaves.Sum(l => l.Right)));
        Count("plain reports without a false alarm", new CountMark(marks.Plain.Reports, marks.Plain.Clean));
        Count("decoys without a false alarm", new CountMark(marks.Decoys.Sum(d => d.Reports), marks.Decoys.Sum(d => d.Clean)));
        Rules(text, marks);
        Reuse(text, marks.Reuse);
        return text.Append('\n').ToString();

        void Count(string what, CountMark mark) =>
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {N(mark.Expected)} | {N(mark.Right)} | {P(mark.Right, mark.Expected)} |\n");
    }

    private static void Rules(StringBuilder text, Marks marks)
    {
        var built = RuleCatalogue.Entries.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        text.Append("\n| rule | seeded | found | right | precision | recall |\n|---|---|---|---|---|---|\n");
        foreach (var rule in marks.Rules.Where(r => built.Contains(r.Rule)))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Rule} | {rule.Expected} | {rule.Found} | {rule.Right} | {rule.Precision:0.00} | {rule.Recall:0.00} |\n");
        }

        var missing = marks.Rules.Where(r => !built.Contains(r.Rule)).ToList();
        if (missing.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nSeeded {missing.Sum(r => r.Expected)} times and found never, since the rule is not built yet: {string.Join(", ", missing.Select(r => $"{r.Rule} {r.Expected}"))}.\n");
        }

        var taken = marks.Decoys.Where(d => d.Clean < d.Reports).ToList();
        if (taken.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nDecoys a rule fell for: {string.Join(", ", taken.Select(d => $"{d.Kind} {d.Reports - d.Clean} of {d.Reports} ({string.Join(", ", d.Alarms.Keys)})"))}.\n");
        }
    }

    private static void Reuse(StringBuilder text, ReuseMarks reuse)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nText reuse: pairs precision {reuse.Pairs.Precision:0.00}, recall {reuse.Pairs.Recall:0.00}; characters precision {reuse.Spans.Precision:0.00}, recall {reuse.Spans.Recall:0.00}, granularity {reuse.Spans.Granularity:0.00}, plagdet {reuse.Plagdet:0.00}; words in common that are no copying, left alone {N(reuse.Decoys.Right)} of {N(reuse.Decoys.Expected)}. Recall of characters by edit: ");
        text.Append(string.Join(", ", reuse.ByEdit.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Name} {e.Recall:0.00}")))).Append(".\n");
    }

    private static (int From, int To) PlaceOf(string readme)
    {
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? (begin + Begin.Length, end) : throw new InvalidOperationException("The README has no place for the exam's marks.");
    }

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Cut off, not rounded, so that 1 means all.
    private static string P(int right, int all) => all == 0 ? "" : (Math.Floor(10_000.0 * right / all) / 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
