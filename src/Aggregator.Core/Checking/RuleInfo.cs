namespace Aggregator.Core.Checking;

/// <summary>What a rule is, apart from its code: its page in the rule book.</summary>
/// <param name="Id">Never reused: <c>SUM_ROW</c>.</param>
/// <param name="Title">Chinese name: 行合计不符.</param>
/// <param name="Severity">How binding it is.</param>
/// <param name="LegalBasis">The article or form it stands on, as shown to users; empty for practice not found in law.</param>
/// <param name="FromYear">First report year it applies to.</param>
/// <param name="ToYear">Last report year, or null.</param>
/// <param name="Examines">What it looks at, one Chinese sentence.</param>
/// <param name="Remedy">What the unit should do, one Chinese sentence.</param>
public sealed record RuleInfo(string Id, string Title, Severity Severity, string LegalBasis, int FromYear, int? ToYear, string Examines, string Remedy)
{
    /// <summary>Its chapter.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>What passes, in one Chinese sentence of our own.</summary>
    public required string GoodExample { get; init; }

    /// <summary>What fails, in one Chinese sentence of our own.</summary>
    public required string BadExample { get; init; }

    /// <summary>What it stands on for report years before 2019, under the Regulations of 2008; empty for practice, null when <see cref="LegalBasis"/> held then too.</summary>
    public string? EarlyBasis { get; init; }

    /// <summary>The rule set in which the rule began to judge as it does; a rule that judges differently is a new class with a new number.</summary>
    public int Since { get; init; } = 3;

    /// <summary>The last rule set in which it judges, or null as long as it does. Its class stays, so that verdicts of that set can be judged again.</summary>
    public int? Until { get; init; }

    /// <summary>A draft: judged in shadow runs only, in no rule set. Its <see cref="Since"/> is the set it is meant for.</summary>
    public bool Draft { get; init; }

    /// <summary>Whether the rule also examines a text that is no annual report: names, wording, personal data. Most need a report.</summary>
    public bool OfAnyText { get; init; }

    /// <summary>What it stands on for a report year.</summary>
    public string BasisFor(int year) => year < 2019 ? EarlyBasis ?? LegalBasis : LegalBasis;

    /// <summary>Whether the rule applies to reports for <paramref name="year"/>.</summary>
    public bool AppliesTo(int year) => year >= FromYear && (ToYear is null || year <= ToYear);
}
