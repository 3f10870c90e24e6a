using Aggregator.Core.Reports;
using Aggregator.SampleCity.Chance;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Prose;

/// <summary>How a unit writes; drawn once and kept for all its years.</summary>
/// <param name="Length">Characters of prose it aims at.</param>
/// <param name="Enumeration">How it counts off its points.</param>
/// <param name="Verb">The verb before a point's name, as in 一是加强政策解读.</param>
/// <param name="Openers">In how many of a hundred sentences something stands before the main clause.</param>
/// <param name="LongSentences">In how many of a hundred sentences a third clause follows.</param>
/// <param name="Splits">Whether an aspect has a paragraph for each point, by aspect.</param>
/// <param name="Order">The order of its topics, by aspect: ranks to be taken modulo the topics there are.</param>
/// <param name="FiguresFirst">Whether an aspect begins with its figures.</param>
/// <param name="States">Which groups of figures it states besides those everybody states.</param>
internal sealed record Habits(
    int Length,
    Enumeration Enumeration,
    string Verb,
    int Openers,
    int LongSentences,
    IReadOnlyList<bool> Splits,
    IReadOnlyList<IReadOnlyList<string>> Order,
    bool FiguresFirst,
    IReadOnlySet<string> States)
{
    private static readonly string[] Verbs = ["加强", "做好", "抓好", "规范", "突出", "强化", "注重", "推进"];

    private static readonly string[][] Topics =
    [
        ["policy", "field", "proj", "cat", "doc", "open", "law", "money", "reply"],
        ["intake", "audit", "consult", "turn"],
        ["check", "privacy", "clean", "attr", "archive", "data", "sys"],
        ["site", "media", "spot", "search", "safe", "gazette"],
        ["train", "assess", "social", "account", "inspect", "team"],
    ];

    private static readonly string[] Groups = ["fig.ways", "fig.growth", "fig.documents", "fig.decisions", "fig.interpret", "fig.people", "fig.channels", "fig.outcomes", "fig.compare"];

    /// <summary>The habits of <paramref name="unit"/>.</summary>
    public static Habits Draw(SampleUnit unit, SeededRandom random)
    {
        var (low, high) = unit.Unit.Kind switch
        {
            UnitKind.CityGovernment => (8200, 8600),
            UnitKind.District => (5600, 8500),
            UnitKind.Township => (1900, 6400),
            UnitKind.Zone => (2600, 7400),
            _ => (3000, 7900),
        };

        // The smaller of two draws for townships: most are short, a few are long.
        var length = random.Between(low, high);
        if (unit.Unit.Kind == UnitKind.Township)
        {
            length = Math.Min(length, random.Between(low, high));
        }

        var enumeration = random.Pick(Enum.GetValues<Enumeration>());
        return new Habits(
            length,
            enumeration,
            random.Pick(Verbs),
            random.Between(5, 60),
            random.Between(5, 75),
            [.. Topics.Select(_ => enumeration == Enumeration.Numbered || random.Percent(35))],
            [.. Topics.Select(random.Shuffle)],
            random.Percent(60),
            Groups.Where(_ => random.Percent(45)).ToHashSet(StringComparer.Ordinal));
    }
}
