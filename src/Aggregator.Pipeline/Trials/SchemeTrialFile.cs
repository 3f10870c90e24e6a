using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Pipeline.Trials;

/// <summary>A trial as a table: <c>moves.csv</c>, every unit in the order of the ranking tried. The same trial gives the same bytes.</summary>
public static class SchemeTrialFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "moves.csv";

    private static readonly string[] Heads = ["年度", "单位代码", "单位", "原分组", "新分组", "原名次", "新名次", "原得分", "新得分", "得分变动", "原等次", "新等次", "因何变动", "超过的单位", "被哪些单位超过"];

    /// <summary>Writes it into a folder, which is made.</summary>
    public static void Write(SchemeTrialOutcome outcome, string folder)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Directory.CreateDirectory(folder);
        var (before, after) = (SchemeTrialOutcome.Grades(outcome.Before), SchemeTrialOutcome.Grades(outcome.After));
        using var moves = File.Create(Path.Combine(folder, Name));
        CsvText.Write(moves, Heads, outcome.Movements.Select(move => (IReadOnlyList<string?>)
        [
            Text(outcome.Year), move.Unit, outcome.NameOf(move.Unit), move.FormerGroup, move.Group, Text(move.FormerRank), Text(move.Rank), Score(move.FormerScore), Score(move.Score), Score(move.Change),
            before.GetValueOrDefault(move.Unit), after[move.Unit], string.Join('；', move.Causes.Select(Cause)), Listed(move.Passed), Listed(move.PassedBy),
        ]));

        string Listed(IReadOnlyList<string> units) => string.Join('、', units.Select(outcome.NameOf));
    }

    private static string Cause(MovementCause cause) => $"{cause.Code}{cause.Name}{cause.Points.ToString("+0.##;-0.##", CultureInfo.InvariantCulture)}（原：{cause.Before}今：{cause.Now}）";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Score(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture);
}
