using Aggregator.SampleCity.Grading;
using Aggregator.SampleCity.Keys;
using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

/// <summary>
/// The answers of four units and two years, written by hand: the grader is tried on what stands here and not on what some seed brings.
/// A1 2025 holds two faults and a decoy, A2 2025 two faults, A3 2024 a fault with a tolerated consequence, A3 2025 cannot be read, A4 2025
/// copies from A1; A2 2024 and A4 2024 hold a decoy, and A1 2024 is plain.
/// </summary>
internal sealed class HandMadeCity : IDisposable
{
    private static readonly string[] Formats = ["docx", "html", "txt", "xlsx"];

    private readonly TempFolder _folder = new();

    public HandMadeCity(IReadOnlyList<FaultKey>? faults = null, IReadOnlyList<DecoyKey>? decoys = null, IReadOnlyList<RankingKey>? ranking = null)
    {
        KeyFiles.WriteOne(_folder.File("answers", KeyFiles.City), new CityKey("手写市", 4, 2, 2025, 0));
        Write(KeyFiles.Units, Array.Empty<UnitKey>());
        Write(KeyFiles.Submissions, Submissions);
        Write(KeyFiles.Cells, Readable.Select(s => new CellsKey(s.File, s.Unit!, s.Year!.Value, "2021", Tables())));
        Write(KeyFiles.Narrative, Readable.Select(s => new NarrativeKey(s.File, s.Unit!, s.Year!.Value, [new("new_received", 12, "12件"), new("reviews", s.Year.Value - 2020, "件")])));
        Write(KeyFiles.Faults, faults ?? Faults);
        Write(KeyFiles.Decoys, decoys ?? Decoys);
        Write(KeyFiles.Reuse, [Copy]);
        Write(KeyFiles.RollUp, [new RollUpKey(2025, "T2", "new_received", "total", 36), new RollUpKey(2025, "T2", "granted", "total", null)]);
        if (ranking is not null)
        {
            Write(KeyFiles.Ranking, ranking);
        }

        Key = new Key(_folder.Path);
    }

    public static IReadOnlyList<FaultKey> Faults { get; } =
    [
        new("Phone", "A1", 2025, FileOf("A1", 2025), "S6", null, "a number", [Plain("SENSITIVE", "A1", 2025, "S6")]),
        new("RowSum", "A1", 2025, FileOf("A1", 2025), "T2/granted/total", "5", "7",
            [Numbers("SUM_ROW", "A1", 2025, ("T2/granted/total", 5, 7)), Numbers("SUM_COL", "A1", 2025, ("T2/total/total", 20, 22))]),
        new("RowSum", "A3", 2024, FileOf("A3", 2024), "T2/granted/total", "5", "9",
            [Numbers("SUM_ROW", "A3", 2024, ("T2/granted/total", 5, 9)), Plain("SUM_COL", "A3", 2024, "T2/total/total") with { Tolerated = true }]),
        new("Balance", "A2", 2025, FileOf("A2", 2025), "T2/new_received/natural", "9", "12",
            [Numbers("BALANCE", "A2", 2025, ("T2/total/natural", 9, 12)), Numbers("BALANCE", "A2", 2025, ("T2/total/total", 19, 23))]),
        new("CarryBreak", "A2", 2025, FileOf("A2", 2025), "T2/carried_in/natural", "2", "4",
            [Numbers("CARRY_BREAK", "A2", 2025, ("T2/carried_in/natural", 2, 4), ("T2/carried_in/total", 3, 8))]),
        new("Unreadable", "A3", 2025, FileOf("A3", 2025), "file", null, null, [Plain("MISSING_REPORT", "A3", 2025, "report") with { Tolerated = true }]),
        new("Copied", "A4", 2025, FileOf("A4", 2025), "S5", null, null, [Plain("COPY_OTHER", "A4", 2025, "S5") with { OrUnit = "A1" }]),
    ];

    public static IReadOnlyList<DecoyKey> Decoys { get; } =
    [
        new("OfficePhone", "A1", 2025, FileOf("A1", 2025), "S6", null, ["LATE_SUBMIT", "SENSITIVE"]),
        new("OfficePhone", "A2", 2024, FileOf("A2", 2024), "S6", null, ["LATE_SUBMIT", "SENSITIVE"]),
        new("ExplainedJump", "A4", 2024, FileOf("A4", 2024), "T2", null, ["CARRY_BREAK"]),
    ];

    public Key Key { get; }

    public string Answers => Path.Combine(_folder.Path, "answers");

    private static IReadOnlyList<SubmissionKey> Submissions { get; } =
    [
        .. from unit in Enumerable.Range(1, 4)
           from year in new[] { 2024, 2025 }
           let status = (unit, year) == (3, 2025) ? "unreadable" : "accepted"
           select new SubmissionKey(FileOf($"A{unit}", year), $"A{unit}", year, Formats[unit - 1], "2021", status, null, null, null, null, status == "accepted" ? unit : null),
    ];

    private static IEnumerable<SubmissionKey> Readable => Submissions.Where(s => s.Status == "accepted");

    private static ReuseKey Copy => new("peer", "section", "none", new("A4", 2025), new("A1", 2025), [new CopiedPassage("S5", 120, Text(0, 120), Text(0, 120))]);

    /// <summary>Characters that stand nowhere twice.</summary>
    public static string Text(int from, int length) => string.Concat(Enumerable.Range(from, length).Select(i => (char)('一' + (i * 7))));

    public static string FileOf(string unit, int year) => $"{unit}/{year}.{Formats[unit[1] - '1']}";

    public static ExpectedFinding Plain(string rule, string unit, int year, string subject) => new(rule, unit, year, subject, []);

    public static ExpectedFinding Numbers(string rule, string unit, int year, params (string Place, decimal Expected, decimal Actual)[] places) =>
        new(rule, unit, year, places[0].Place, [.. places.Select(p => new ExpectedNumbers(p.Place, p.Expected, p.Actual))]);

    /// <summary>The marks of a perfect result that was spoilt.</summary>
    public Marks Grade(Action<PerfectResults>? spoil = null)
    {
        var results = new PerfectResults(Key);
        spoil?.Invoke(results);
        using var folder = new TempFolder();
        results.WriteTo(folder.Path);
        return Grader.Grade(Answers, folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, Dictionary<string, string[]>> Tables() => new()
    {
        ["T2"] = new() { ["new_received"] = ["5", "1", "0", "0", "0", "6", "12"], ["granted"] = ["blank", "1", "0", "na", "0", "text", "missing"] },
    };

    private void Write<T>(string name, IEnumerable<T> elements) => KeyFiles.Write(_folder.File("answers", name), elements);
}
