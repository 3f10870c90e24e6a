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
        var submissions = GradedFiles.Read<SubmissionKey>(answersFolder, KeyFiles.Submissions).ToList();
        var decoys = GradedFiles.ReadIfThere<DecoyKey>(answersFolder, KeyFiles.Decoys).ToList();
        var match = FindingMatch.Of(GradedFiles.Read<FaultKey>(answersFolder, KeyFiles.Faults), GradedFiles.Read<ResultFinding>(data, "findings.json"), decoys);
        FindingMarks.Tell(match, decoys, notes);
        var (cells, byTable, byFormat, narrative, byMetric) = Figures(answersFolder, data, submissions, notes);
        var reuse = new ReuseGrader(CorpusFile.Read(Path.Combine(answersFolder, KeyFiles.Corpus)))
            .Grade(GradedFiles.Read<ReuseKey>(answersFolder, KeyFiles.Reuse), GradedFiles.Read<ResultPassage>(data, "reuse.json"), decoys, notes);
        var (statuses, lateness) = HandInGrader.Grade(submissions, GradedFiles.Read<ResultSubmission>(data, "submissions.json"), notes);
        var rollUp = RollUpGrader.Grade(GradedFiles.Read<RollUpKey>(answersFolder, KeyFiles.RollUp), GradedFiles.Read<ResultCell>(data, "rollup.json"), notes);
        var (ranking, leaves) = RankingGrader.Grade(
            GradedFiles.ReadIfThere<RankingKey>(answersFolder, KeyFiles.Ranking), GradedFiles.ReadIfThere<ResultRank>(data, "ranking.json"), notes);
        return new Marks(
            FindingMarks.Rules(match), cells, narrative, reuse, lateness, rollUp, ranking,
            FindingMarks.Kinds(match), FindingMarks.Decoys(match, decoys), FindingMarks.Plain(match, decoys, submissions),
            statuses, byTable, byFormat, byMetric, leaves, notes.Misses, notes.FalseAlarms)
        {
            Defects = FindingMarks.Defects(match),
        };
    }

    // Millions of figures in a large city: they are read one by one and never held.
    private static (CountMark Cells, IReadOnlyList<NamedCountMark> ByTable, IReadOnlyList<NamedCountMark> ByFormat, FoundMark Narrative, IReadOnlyList<MetricMark> ByMetric) Figures(
        string answersFolder, string data, IReadOnlyList<SubmissionKey> submissions, GradeNotes notes)
    {
        var tables = new CellGrader(GradedFiles.Read<CellsKey>(answersFolder, KeyFiles.Cells));
        var prose = new NarrativeGrader(GradedFiles.Read<NarrativeKey>(answersFolder, KeyFiles.Narrative));
        foreach (var figure in GradedFiles.Read<ResultFigure>(data, "figures.json"))
        {
            if (figure.Table == "narrative")
            {
                prose.Take(figure);
            }
            else
            {
                tables.Take(figure);
            }
        }

        var formats = submissions.GroupBy(s => s.File).ToDictionary(g => g.Key, g => g.First().Format, StringComparer.Ordinal);
        var (cells, byTable, byFormat) = tables.Mark(file => formats.GetValueOrDefault(file) ?? Path.GetExtension(file).TrimStart('.'), notes);
        var (narrative, byMetric) = prose.Mark(notes);
        return (cells, byTable, byFormat, narrative, byMetric);
    }
}
