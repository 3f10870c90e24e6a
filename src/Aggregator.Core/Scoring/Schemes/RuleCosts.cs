using System.Globalization;
using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>What a finding of a rule costs under a scheme, in Chinese. A test holds that no rule a measure looks at is left out.</summary>
public static class RuleCosts
{
    // Which rules' findings each measure counts.
    private static readonly (string Measure, string[] Rules)[] Counted =
    [
        ("days-late-submitting", ["LATE_SUBMIT"]),
        ("days-late-publishing", ["LATE_PUBLISH", "DATE_UNRELIABLE"]),
        ("sections", ["SECTION_MISSING", "OUTDATED_FORM"]),
        ("frame", ["SIGNOFF_MISSING"]),
        ("table-1", ["TABLE_MISSING", "ROW_MISSING", "CELL_BLANK", "OUTDATED_FORM"]),
        ("table-2", ["TABLE_MISSING", "ROW_MISSING", "CELL_BLANK", "OUTDATED_FORM"]),
        ("table-3", ["TABLE_MISSING", "ROW_MISSING", "CELL_BLANK", "OUTDATED_FORM"]),
        ("overview-aspects", ["SECTION_MISSING", "SECTION1_EMPTY", "SECTION1_ITEM_MISSING"]),
        ("fee-statement", ["FEE_NOT_STATED", "SECTION_MISSING", "OUTDATED_FORM"]),
        ("table-identities", ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM", "T1_INT"]),
        ("year-over-year", ["CARRY_BREAK", "VALID_BREAK"]),
        ("text-and-tables", ["TEXT_TABLE"]),
        ("filling-in", ["CELL_BLANK", "TOTAL_BLANK", "PLACEHOLDER", "TEXT_VALUE", "TEMPLATE_NOTE_LEFT"]),
        ("share-own-past", ["COPY_SELF"]),
        ("share-peers", ["COPY_OTHER"]),
        ("problems", ["PROBLEM_EMPTY", "PROBLEM_GENERIC", "SECTION_MISSING"]),
        ("measures", ["PROBLEM_EMPTY", "MEASURE_MISSING", "SECTION_MISSING"]),
        ("follow-up", ["PROBLEM_EMPTY", "PROBLEM_GENERIC", "PROBLEM_SAME", "SECTION_MISSING"]),
        ("personal-data", ["SENSITIVE"]),
        ("wording", ["WRONG_YEAR", "WRONG_UNIT", "WRONG_TERM"]),
    ];

    /// <summary>Every rule that some measure looks at.</summary>
    public static IReadOnlyCollection<string> Rules { get; } = [.. Counted.SelectMany(one => one.Rules).Distinct(StringComparer.Ordinal)];

    /// <summary>The leaves whose points a finding of the rule may cost, in the scheme's order.</summary>
    public static IReadOnlyList<SchemeLeaf> LeavesOf(ScoringScheme scheme, string rule)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return [.. scheme.Leaves.Where(leaf => Counted.Any(one => one.Measure == leaf.Measure && one.Rules.Contains(rule)))];
    }

    /// <summary>Chinese sentences, at least one; that nothing is taken away is said too.</summary>
    public static IReadOnlyList<string> Of(ScoringScheme scheme, string rule)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        if (rule == CityRules.MissingReport.Id)
        {
            return [$"没有可评定的报告，各项都得0分，等次为{scheme.Grades[^1].Name}。"];
        }

        var sentences = LeavesOf(scheme, rule).Select(leaf => $"{leaf.Code} {leaf.Name}（满分{leaf.Points.ToString("0.##", CultureInfo.InvariantCulture)}分）：{SchemeWording.Of(leaf)}。").ToList();
        if (sentences.Count > 0 && rule == "DATE_UNRELIABLE")
        {
            sentences = [.. sentences.Select(sentence => "公布日期不可信的，下列指标无法判断、不计入：" + sentence)];
        }

        if (scheme.LateCap is { } late && rule is ("LATE_SUBMIT" or "LATE_PUBLISH"))
        {
            sentences.Add(string.Create(CultureInfo.InvariantCulture, $"超过法定期限{late.Days}天以上的，等次不高于{late.Grade}。"));
        }

        sentences.AddRange(scheme.ConfirmedCaps.Where(cap => cap.Rule == rule).Select(cap => $"经人工确认属实的，等次不高于{cap.Grade}。"));
        return sentences.Count > 0 ? sentences : ["现行方案中不扣分，只列出供核对。"];
    }
}
