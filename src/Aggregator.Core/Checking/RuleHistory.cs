using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Core.Checking;

/// <summary>The history of the rules' ids, from <c>rule-history.json</c>: what each set added, changed, split or retired.</summary>
public static class RuleHistory
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every set, the first one first.</summary>
    public static IReadOnlyList<RuleSetChanges> All { get; } = Load();

    /// <summary>What is wrong between a history and a catalogue, one sentence each; empty when they agree.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<RuleSetChanges> history, IReadOnlyList<RuleInfo> entries, string version)
    {
        var problems = new List<string>();
        var added = new HashSet<string>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<(string Rule, string Set)>();
        foreach (var (set, change) in history.SelectMany(set => set.Changes.Select(change => (set.Set, change))))
        {
            told.Add((change.Rule, set));
            var isNew = change.Kind == "added";
            problems.AddRange(
                isNew && !added.Add(change.Rule) ? [$"{change.Rule} is added a second time in {set}: an id is never used again."]
                : !isNew && !added.Contains(change.Rule) ? [$"{change.Rule} is {change.Kind} in {set} before it was added."]
                : !isNew && gone.Contains(change.Rule) ? [$"{change.Rule} is {change.Kind} in {set} after it was retired."] : []);
            if (change.Kind is "retired" or "split")
            {
                gone.Add(change.Rule);
            }

            if (change.ChineseKind == change.Kind || !change.Sentence.EndsWith('。'))
            {
                problems.Add($"{change.Rule} in {set}: the kind is unknown or the sentence does not end in 。");
            }
        }

        problems.AddRange(entries.Where(entry => gone.Contains(entry.Id)).Select(entry => $"{entry.Id} is in the catalogue and was retired: an id is never used again."));
        var unwritten = entries.Where(entry => !added.Contains(entry.Id)).Select(entry => entry.Id).ToList();
        if (unwritten.Count > 0)
        {
            problems.Add($"rule-history.json does not say when these were added (run `aggregator rules --write`): {string.Join(", ", unwritten)}");
        }

        var unexplained = entries.Where(entry => added.Contains(entry.Id) && !told.Contains((entry.Id, $"rules-{entry.Since}"))).Select(entry => $"{entry.Id} (Since = {entry.Since})").ToList();
        if (unexplained.Count > 0)
        {
            problems.Add($"rule-history.json has no entry in the set these began to judge as they do; write what changed in one sentence: {string.Join(", ", unexplained)}");
        }

        if (history.Count == 0 || history[^1].Set != version)
        {
            problems.Add($"The last set of rule-history.json is not {version}.");
        }

        return problems;
    }

    /// <summary>The history with an entry for every rule it does not know, in the set the rule began in; what changed in a known rule only a person can tell.</summary>
    public static IReadOnlyList<RuleSetChanges> WithNew(IReadOnlyList<RuleSetChanges> history, IReadOnlyList<RuleInfo> entries)
    {
        var known = history.SelectMany(set => set.Changes).Select(change => change.Rule).ToHashSet(StringComparer.Ordinal);
        var unknown = entries.Where(entry => !known.Contains(entry.Id)).ToList();
        var sets = history.Select(set => set.Set).Concat(unknown.Select(entry => $"rules-{entry.Since}")).Distinct().OrderBy(name => RuleSets.NumberOf(name));
        return [.. sets.Select(name => new RuleSetChanges(name,
        [
            .. history.Where(set => set.Set == name).SelectMany(set => set.Changes),
            .. unknown.Where(entry => $"rules-{entry.Since}" == name).Select(entry => new RuleChange(entry.Id, "added", $"新增“{entry.Title}”。")),
        ]))];
    }

    /// <summary>As the file holds it.</summary>
    public static string ToJson(IReadOnlyList<RuleSetChanges> history) => JsonSerializer.Serialize(history, Options) + "\n";

    private static List<RuleSetChanges> Load()
    {
        using var stream = typeof(RuleHistory).Assembly.GetManifestResourceStream("rule-history.json") ?? throw new InvalidOperationException("rule-history.json is not embedded.");
        return JsonSerializer.Deserialize<List<RuleSetChanges>>(stream, Options) ?? [];
    }
}
