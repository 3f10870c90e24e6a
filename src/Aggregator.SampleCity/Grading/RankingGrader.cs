using System.Globalization;
using Aggregator.SampleCity.Keys;

namespace Aggregator.SampleCity.Grading;

/// <summary>Compares score, rank and leaves with the key's, unit by unit.</summary>
internal static class RankingGrader
{
    public static (CountMark Units, IReadOnlyList<NamedCountMark> Leaves) Grade(IEnumerable<RankingKey> keys, IEnumerable<ResultRank> results, GradeNotes notes)
    {
        var ranked = results.GroupBy(r => r.Unit).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var leaves = new SortedDictionary<string, (int Expected, int Right)>(StringComparer.Ordinal);
        int units = 0, right = 0;
        foreach (var key in keys)
        {
            var result = ranked.GetValueOrDefault(key.Unit);
            var isRight = result is null ? key is { Score: null, Rank: null } : IsSame(key.Score, result.Score) && key.Rank == result.Rank;
            units++;
            right += isRight ? 1 : 0;
            var wrong = new List<string>();
            foreach (var leaf in key.Leaves)
            {
                var given = result?.Leaves?.FirstOrDefault(l => l.Code == leaf.Code);
                var same = given is not null && IsSame(leaf.Points, given.Points) && IsSame(leaf.Max, given.Max);
                var (expected, good) = leaves.GetValueOrDefault(leaf.Code);
                leaves[leaf.Code] = (expected + 1, good + (same ? 1 : 0));
                if (!same)
                {
                    wrong.Add($"{leaf.Code} 应为{Text(leaf.Points)}，结果为{Text(given?.Points)}");
                }
            }

            if (!isRight || wrong.Count > 0)
            {
                notes.Misses.Add(string.Create(CultureInfo.InvariantCulture,
                    $"ranking {key.Unit}: 应为{Text(key.Score)}分第{Text(key.Rank)}名，结果为{Text(result?.Score)}分第{Text(result?.Rank)}名；{string.Join("；", wrong)}"));
            }
        }

        return (new CountMark(units, right), [.. leaves.Select(l => new NamedCountMark(l.Key, l.Value.Expected, l.Value.Right))]);
    }

    // Both to two decimals: more is the arithmetic of one program, not the answer.
    private static bool IsSame(decimal? key, decimal? result) =>
        key is null || result is null ? key is null && result is null : decimal.Round(key.Value, 2, MidpointRounding.AwayFromZero) == decimal.Round(result.Value, 2, MidpointRounding.AwayFromZero);

    private static string Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "无";
}
