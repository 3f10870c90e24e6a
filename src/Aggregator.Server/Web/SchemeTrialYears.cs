using System.Globalization;
using Aggregator.Core.Scoring;
using Aggregator.Pipeline.Trials;

namespace Aggregator.Server.Web;

/// <summary>Puts a trial into words, so that the two rankings behind it need not be kept.</summary>
public static class SchemeTrialYears
{
    private const int MostCauses = 4;

    /// <summary>What is shown of a trial.</summary>
    public static SchemeTrialYear Of(SchemeTrialOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (before, after) = (Grades(outcome.Before), Grades(outcome.After));
        var moved = outcome.Moved.Select(move => move.Unit).ToHashSet(StringComparer.Ordinal);
        var changes = outcome.Movements.Where(move => move.Change is not null).Select(move => Math.Abs(move.Change!.Value)).ToList();
        return new SchemeTrialYear(outcome.Year, outcome.Current, outcome.After.Count, moved.Count,
            changes.Count == 0 ? 0 : Math.Round(changes.Average(), 2), changes.DefaultIfEmpty(0).Max(), [.. outcome.Movements.Select(Row)]);

        SchemeTrialRow Row(RankMovement move) => new(
            move.Unit, outcome.NameOf(move.Unit), move.Group, Rank(move), move.IsComparable ? move.FormerRank - move.Rank : null, move.Score, move.Change,
            before.GetValueOrDefault(move.Unit) is { } former && former != after[move.Unit] ? $"{former} → {after[move.Unit]}" : after[move.Unit],
            Why(outcome, move), moved.Contains(move.Unit));
    }

    private static Dictionary<string, string> Grades(IReadOnlyList<RankedUnit> ranking) => ranking.ToDictionary(unit => unit.Unit, unit => unit.Grade, StringComparer.Ordinal);

    private static string Rank(RankMovement move) => move.Rank == move.FormerRank && move.Group == move.FormerGroup
        ? Number(move.Rank)
        : (move.Group != move.FormerGroup ? $"{move.FormerGroup ?? "—"} " : "") + $"{Number(move.FormerRank)} → {Number(move.Rank)}";

    private static string Why(SchemeTrialOutcome outcome, RankMovement move)
    {
        if (move.Causes.Count > 0)
        {
            return string.Join("；", move.Causes.Take(MostCauses).Select(cause => $"{cause.Code}{cause.Name} {Signed(cause.Points)}")) + (move.Causes.Count > MostCauses ? $"；等{move.Causes.Count}项" : "");
        }

        // A rank that moves without its score was moved by the scores of others.
        var others = move.PassedBy.Count > 0 ? "被" + Listed(move.PassedBy) + "超过" : "";
        return others + (move.Passed.Count > 0 ? (others.Length > 0 ? "，" : "") + "超过" + Listed(move.Passed) : "");

        string Listed(IReadOnlyList<string> units) => string.Join("、", units.Take(3).Select(outcome.NameOf)) + (units.Count > 3 ? $"等{units.Count}个单位" : "");
    }

    /// <summary>A change with its sign.</summary>
    public static string Signed(decimal points) => points.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture);

    private static string Number(int? rank) => rank?.ToString(CultureInfo.InvariantCulture) ?? "—";
}
