namespace Aggregator.Core.Checking;

/// <summary>What a rule set did to one rule.</summary>
/// <param name="Rule">The rule's id; never given to another rule, even after it is retired.</param>
/// <param name="Kind"><c>added</c>, <c>changed</c>, <c>split</c> or <c>retired</c>.</param>
/// <param name="Sentence">What it means to a unit, one Chinese sentence.</param>
public sealed record RuleChange(string Rule, string Kind, string Sentence)
{
    /// <summary>The new ids a rule was split into; null otherwise.</summary>
    public IReadOnlyList<string>? Into { get; init; }

    /// <summary>The kind for a reader.</summary>
    public string ChineseKind => Kind switch
    {
        "added" => "新增",
        "changed" => "修改",
        "split" => "拆分",
        "retired" => "停用",
        _ => Kind,
    };
}
