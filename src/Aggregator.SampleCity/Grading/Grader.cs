using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Measures a run's data files against a sample city's key.</summary>
public static class Grader
{
    /// <summary>The marks of a run.</summary>
    /// <param name="answersFolder">The <c>answers</c> folder of a sample city.</param>
    /// <param name="resultsFolder">The folder the run wrote to; its <c>data/*.json</c> are read.</param>
    /// <exception cref="GradeRefusedException">A file is not there or is no array of the agreed kind.</exception>
    public static Marks Grade(string answersFolder, string resultsFolder)
    {
        var data = Path.Combine(resultsFolder, "data");
        GradedFiles.Require(answersFolder, "答案", KeyFiles.Submissions, KeyFiles.Cells, KeyFiles.Narrative, KeyFiles.Faults, KeyFiles.Reuse, KeyFiles.RollUp);
        GradedFiles.Require(data, "结果", "submissions.json", "figures.json", "findings.json", "reuse.json", "rollup.json");

        var notes = new GradeNotes();
        var rules = FindingGrader.Grade(GradedFiles.Read<FaultKey>(answersFolder, KeyFiles.Faults), GradedFiles.Read<ResultFinding>(data, "findings.json"), notes);
        var figures = new FigureGrader(GradedFiles.Read<CellsKey>(answersFolder, KeyFiles.Cells), GradedFiles.Read<NarrativeKey>(answersFolder, KeyFiles.Narrative));
        foreach (var figure in GradedFiles.Read<ResultFigure>(data, "figures.json"))
        {
            figures.Take(figure);
        }

        var (cells, narrative) = figures.Mark(notes);
        var decoys = File.Exists(Path.Combine(answersFolder, KeyFiles.Decoys)) ? GradedFiles.Read<DecoyKey>(answersFolder, KeyFiles.Decoys) : [];
        var reuse = new ReuseGrader(CorpusFile.Read(Path.Combine(answersFolder, KeyFiles.Corpus)))
            .Grade(GradedFiles.Read<ReuseKey>(answersFolder, KeyFiles.Reuse), GradedFiles.Read<ResultPassage>(data, "reuse.json"), decoys, notes);
        var (statuses, lateness) = HandIns(answersFolder, data, notes);
        return new Marks(rules, cells, narrative, reuse.Pairs, reuse.Spans, lateness, RollUp(answersFolder, data, notes), new CountMark(0, 0), statuses, notes.Misses, notes.FalseAlarms);
    }

    private static (CountMark Statuses, CountMark Lateness) HandIns(string answersFolder, string data, GradeNotes notes)
    {
        var results = GradedFiles.Read<ResultSubmission>(data, "submissions.json").GroupBy(s => s.File).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        int files = 0, placed = 0, dated = 0, timed = 0;
        foreach (var key in GradedFiles.Read<SubmissionKey>(answersFolder, KeyFiles.Submissions))
        {
            var result = results.GetValueOrDefault(key.File);

            // Whose an off-topic paper is does not matter; whose a report is does.
            var isPlaced = result?.Status == key.Status && (key.Status != "accepted" || (result.Unit == key.Unit && result.Year == key.Year));
            files++;
            placed += isPlaced ? 1 : 0;
            if (!isPlaced)
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"status {key.File}: {key.Status} {key.Unit} {key.Year}，结果为 {result?.Status ?? "无"} {result?.Unit} {result?.Year}"));
            }

            if (key.DaysLate is { } days)
            {
                dated++;
                timed += result?.DaysLate == days ? 1 : 0;
                if (result?.DaysLate != days)
                {
                    notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"lateness {key.File}: {days} 天，结果为 {result?.DaysLate?.ToString(CultureInfo.InvariantCulture) ?? "无"}"));
                }
            }
        }

        return (new CountMark(files, placed), new CountMark(dated, timed));
    }

    private static CountMark RollUp(string answersFolder, string data, GradeNotes notes)
    {
        var results = GradedFiles.Read<ResultCell>(data, "rollup.json").GroupBy(c => (c.Table, c.Row, c.Column)).ToDictionary(g => g.Key, g => g.First());
        int cells = 0, right = 0;
        foreach (var key in GradedFiles.Read<RollUpKey>(answersFolder, KeyFiles.RollUp))
        {
            cells++;
            if (results.TryGetValue((key.Table, key.Row, key.Column), out var cell) && cell.Value == key.Value)
            {
                right++;
            }
            else
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture, $"rollup {key.Table}/{key.Row}/{key.Column}: {key.Value}，结果为 {cell?.Value}"));
            }
        }

        return new CountMark(cells, right);
    }
}
