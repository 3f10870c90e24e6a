using System.Globalization;

namespace Aggregator.Core.Checking;

/// <summary>
/// The rule sets this program can judge by. A rule belongs to the sets from its <see cref="RuleInfo.Since"/> to its
/// <see cref="RuleInfo.Until"/>; one that judges differently is a new class, and the old one stays with an end.
/// </summary>
public static class RuleSets
{
    /// <summary>The first set whose every rule is still here. Rules of the sets before were changed in place.</summary>
    public const int First = 3;

    private const string Prefix = "rules-";

    /// <summary>The set that judges today.</summary>
    public static RuleSet Current => Find(RuleCatalogue.Version) ?? throw new InvalidOperationException($"{RuleCatalogue.Version} is not among the rule sets.");

    /// <summary>The set of this name, or null when there is none or its program is no longer here.</summary>
    public static RuleSet? Find(string? name) => NumberOf(name) is { } number && number >= First && number <= NumberOf(RuleCatalogue.Version)
        ? Of(number, [.. RuleCatalogue.All, .. RuleCatalogue.Former])
        : null;

    /// <summary>Why <see cref="Find"/> gives nothing for a name, one Chinese sentence.</summary>
    public static string WhyNot(string? name) => NumberOf(name) is { } number && number < First
        ? $"规则集“{name}”的程序已不在本版本中，不能按它重新核验；本程序可用的规则集为{Names()}，当时的结论仍可在库中查看。"
        : $"没有规则集“{name}”，本程序可用的规则集为{Names()}。";

    /// <summary>The set with the drafts behind its rules; a draft in place of a rule (same id) takes its place.</summary>
    public static RuleSet WithDrafts(RuleSet set, IReadOnlyList<IRule> drafts)
    {
        var ids = drafts.Select(rule => rule.Info.Id).ToHashSet(StringComparer.Ordinal);
        return new RuleSet(set.Name + "+drafts", [.. set.Rules.Where(rule => !ids.Contains(rule.Info.Id)), .. drafts]);
    }

    /// <summary>The number in a name: 3 of <c>rules-3</c>; null when it is no such name.</summary>
    public static int? NumberOf(string? name) =>
        name is not null && name.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The rules of one set out of all that ever were.</summary>
    /// <exception cref="InvalidOperationException">Two rules of one id would judge in the same set.</exception>
    public static RuleSet Of(int number, IReadOnlyList<IRule> all)
    {
        var rules = all.Where(rule => !rule.Info.Draft && rule.Info.Since <= number && (rule.Info.Until is null || number <= rule.Info.Until)).ToList();
        var twice = rules.GroupBy(rule => rule.Info.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? new RuleSet(Prefix + number.ToString(CultureInfo.InvariantCulture), rules)
            : throw new InvalidOperationException($"Two classes judge {twice.Key} in {Prefix}{number}: give the former one an Until.");
    }

    private static string Names() => string.Join('、', Enumerable.Range(First, NumberOf(RuleCatalogue.Version)!.Value - First + 1).Select(number => Prefix + number.ToString(CultureInfo.InvariantCulture)));
}
