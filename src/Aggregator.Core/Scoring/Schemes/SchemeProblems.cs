using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>What is wrong with a scheme, one Chinese clause each with its place, for the one who wrote it.</summary>
internal static class SchemeProblems
{
    private const int MostRuns = 2000;
    private const int LongestName = 60;

    /// <summary>All problems at once; none when the scheme can be scored.</summary>
    public static IReadOnlyList<SchemeProblem> Of(ScoringScheme scheme) => [.. OfTree(scheme), .. scheme.Leaves.SelectMany(LeafProblems.Of), .. OfGrades(scheme), .. OfTheRest(scheme)];

    private static IEnumerable<SchemeProblem> OfTree(ScoringScheme scheme)
    {
        if (string.IsNullOrWhiteSpace(scheme.Title) || string.IsNullOrWhiteSpace(scheme.Version))
        {
            yield return new("缺少name或version", SchemePart.Name);
        }

        foreach (var level in scheme.Levels.Where(level => level.Code.Length == 0 || level.Items.Count == 0 || level.Items.Any(item => item.Code.Length == 0 || item.Leaves.Count == 0) || level.Leaves.Any(leaf => leaf.Code.Length == 0)))
        {
            yield return new($"一级指标“{level.Code}{level.Name}”缺少code、items或leaves，或其下有指标缺少code", SchemePart.Level, level.Code);
        }

        if (scheme.Levels.Sum(level => level.Points) is var sum && sum != 100)
        {
            yield return new($"一级指标分值合计应为100，实际为{sum.Text()}", SchemePart.Tree);
        }

        foreach (var level in scheme.Levels)
        {
            if (level.Items.Count > 0 && level.Items.Sum(item => item.Points) is var items && items != level.Points)
            {
                yield return new($"指标{level.Code}的下级分值合计{items.Text()}不等于其分值{level.Points.Text()}", SchemePart.Level, level.Code);
            }

            foreach (var item in level.Items.Where(item => item.Leaves.Sum(leaf => leaf.Points) != item.Points))
            {
                yield return new($"指标{item.Code}的末级分值合计{item.Leaves.Sum(leaf => leaf.Points).Text()}不等于其分值{item.Points.Text()}", SchemePart.Item, item.Code);
            }
        }

        foreach (var twice in scheme.Leaves.GroupBy(leaf => leaf.Code).Where(group => group.Count() > 1))
        {
            yield return new($"末级指标{twice.Key}重复", SchemePart.Leaf, twice.Key);
        }

        foreach (var twice in scheme.Leaves.Where(leaf => leaf.Measure.Length > 0).GroupBy(leaf => leaf.Measure).Where(group => group.Count() > 1))
        {
            yield return new($"末级指标{string.Join("、", twice.Select(leaf => leaf.Code))}用了同一计量项{twice.Key}，同一问题会扣两次分", SchemePart.LeafMeasure, twice.Last().Code);
        }

        foreach (var name in scheme.Levels.SelectMany(level => (string[])[level.Name, .. level.Items.Select(item => item.Name), .. level.Leaves.Select(leaf => leaf.Name)]).Where(name => name.Length > LongestName).Take(1))
        {
            yield return new($"指标名称“{name[..12]}…”超过{LongestName}个字", SchemePart.Tree);
        }
    }

    private static IEnumerable<SchemeProblem> OfGrades(ScoringScheme scheme)
    {
        if (scheme.Grades.Count == 0 || scheme.Grades[^1].From != 0 || scheme.Grades.Zip(scheme.Grades.Skip(1)).Any(pair => pair.First.From <= pair.Second.From))
        {
            yield return new("等级应从高到低排列，最低一级从0分起", SchemePart.Grades);
        }

        foreach (var twice in scheme.Grades.GroupBy(grade => grade.Name).Where(group => group.Count() > 1 || group.Key.Length == 0))
        {
            yield return new(twice.Key.Length == 0 ? "有一个等级没有名称" : $"等级“{twice.Key}”重复", SchemePart.Grades, twice.Key);
        }

        if (scheme.LateCap is { } cap && scheme.Grades.All(grade => grade.Name != cap.Grade))
        {
            yield return new($"逾期封顶的等级“{cap.Grade}”不在等级表中", SchemePart.LateCap);
        }

        foreach (var wrong in scheme.ConfirmedCaps.Where(c => c?.Rule is null || scheme.Grades.All(grade => grade.Name != c.Grade)))
        {
            yield return new($"确认后封顶“{wrong?.Rule}”没有写明规则，或等级“{wrong?.Grade}”不在等级表中", SchemePart.ConfirmedCaps, wrong?.Rule ?? "");
        }

        foreach (var unknown in scheme.ConfirmedCaps.Where(c => c?.Rule is not null && RuleCatalogue.Find(c.Rule) is null))
        {
            yield return new($"确认后封顶的规则“{unknown.Rule}”不在规则目录中", SchemePart.ConfirmedCaps, unknown.Rule);
        }
    }

    private static IEnumerable<SchemeProblem> OfTheRest(ScoringScheme scheme)
    {
        if (scheme.BonusMax < 0 || scheme.PenaltyMax < 0)
        {
            yield return new("加分、扣分上限（bonus_max、penalty_max）不能为负数", SchemePart.Limits);
        }

        foreach (var wrong in scheme.Merits.Where(m => string.IsNullOrWhiteSpace(m?.Code) || string.IsNullOrWhiteSpace(m.Name) || m.Points == 0))
        {
            yield return new($"加减分项“{wrong?.Code}{wrong?.Name}”缺少code、name或points", SchemePart.Merits, wrong?.Code ?? "");
        }

        foreach (var twice in scheme.Merits.Where(m => m?.Code is not null).GroupBy(m => m.Code).Where(group => group.Count() > 1))
        {
            yield return new($"加减分项{twice.Key}重复", SchemePart.Merits, twice.Key);
        }

        foreach (var wrong in scheme.SubGroups.Where(s => string.IsNullOrWhiteSpace(s?.Group) || string.IsNullOrWhiteSpace(s.Name) || s.When != ScoringScheme.NoRequests))
        {
            yield return new($"单列分组“{wrong?.Name}”缺少group或name，或when不是{ScoringScheme.NoRequests}", SchemePart.SubGroups);
        }

        if (scheme.Sensitivity is not { Runs: >= 0 and <= MostRuns, Spread: >= 0 and < 1 })
        {
            yield return new($"权重扰动（sensitivity）的次数runs应在0至{MostRuns}之间，幅度spread应不小于0、小于1", SchemePart.Sensitivity);
        }
    }
}
