using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Core.Scoring.Leaves;

namespace Aggregator.Core.Scoring;

/// <summary>Reads a scheme from JSON and checks that it can be scored.</summary>
internal static class SchemeReader
{
    private sealed record File(
        string? Name,
        string? Version,
        IReadOnlyList<SchemeLevel>? Levels,
        [property: JsonPropertyName("bonus_max")] decimal BonusMax,
        [property: JsonPropertyName("penalty_max")] decimal PenaltyMax,
        IReadOnlyList<IReadOnlyList<JsonElement>>? Grades,
        SchemeLateCap? LateCap,
        IReadOnlyList<SchemeConfirmedCap>? ConfirmedCaps,
        IReadOnlyList<string>? Groups);

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static ScoringScheme Read(string json)
    {
        ScoringScheme scheme;
        try
        {
            var file = JsonSerializer.Deserialize<File>(json, Options) ?? throw new JsonException("null");
            var grades = (file.Grades ?? []).Select(g => new SchemeGrade(g[0].GetString() ?? "", g[1].GetDecimal())).ToList();
            scheme = new ScoringScheme(file.Name ?? "", file.Version ?? "", file.Levels ?? [], file.BonusMax, file.PenaltyMax, grades, file.LateCap, file.Groups ?? [])
            {
                ConfirmedCaps = file.ConfirmedCaps ?? [],
            };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            throw new InvalidScoringSchemeException(["文件不是评分方案的JSON（" + wrong.Message.TrimEnd('.') + "）"], wrong);
        }

        var problems = Problems(scheme).ToList();
        return problems.Count == 0 ? scheme : throw new InvalidScoringSchemeException(problems);
    }

    private static IEnumerable<string> Problems(ScoringScheme scheme)
    {
        if (scheme.Title.Length == 0 || scheme.Version.Length == 0)
        {
            yield return "缺少name或version";
        }

        if (scheme.Levels.Any(level => level?.Leaves is null || level.Leaves.Any(leaf => leaf?.Code is null)))
        {
            yield return "一级指标缺少leaves，或末级指标缺少code";
            yield break;
        }

        var sum = scheme.Levels.Sum(level => level.Points);
        if (sum != 100)
        {
            yield return $"一级指标分值合计应为100，实际为{Checking.Places.Text(sum)}";
        }

        foreach (var level in scheme.Levels.Where(level => level.Leaves.Sum(leaf => leaf.Points) != level.Points))
        {
            yield return $"指标{level.Code}的末级分值合计{Checking.Places.Text(level.Leaves.Sum(leaf => leaf.Points))}不等于其分值{Checking.Places.Text(level.Points)}";
        }

        foreach (var leaf in scheme.Leaves.Where(leaf => leaf.Points <= 0))
        {
            yield return $"指标{leaf.Code}的分值应大于0";
        }

        foreach (var leaf in scheme.Leaves.Where(leaf => !LeafCatalogue.Knows(leaf.Code)))
        {
            yield return $"不认识的末级指标{leaf.Code}";
        }

        foreach (var twice in scheme.Leaves.GroupBy(leaf => leaf.Code).Where(group => group.Count() > 1))
        {
            yield return $"末级指标{twice.Key}重复";
        }

        if (scheme.Grades.Count == 0 || scheme.Grades[^1].From != 0 || scheme.Grades.Zip(scheme.Grades.Skip(1)).Any(pair => pair.First.From <= pair.Second.From))
        {
            yield return "等级应从高到低排列，最低一级从0分起";
        }

        if (scheme.LateCap is { } cap && scheme.Grades.All(grade => grade.Name != cap.Grade))
        {
            yield return $"逾期封顶的等级“{cap.Grade}”不在等级表中";
        }

        foreach (var wrong in scheme.ConfirmedCaps.Where(c => c?.Rule is null || scheme.Grades.All(grade => grade.Name != c.Grade)))
        {
            yield return $"确认后封顶“{wrong?.Rule}”没有写明规则，或等级“{wrong?.Grade}”不在等级表中";
        }
    }
}
