using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Searching;

/// <summary>What a night can be searched for. Laid out before the night is shown, and kept as long as it is.</summary>
public sealed class SearchBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, SearchBoard> Boards = [];

    private readonly (Finding Finding, string Text)[] _findings;
    private readonly (Unit Unit, string Text)[] _units;

    private SearchBoard(CitySnapshot night)
    {
        var titles = night.Rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Title, StringComparer.Ordinal);
        _units = [.. night.Roster.Units.Select(unit => (unit, SearchFolding.Of(string.Join('\n', [unit.Name, unit.Code, .. unit.Aliases]))))];
        var names = _units.ToDictionary(one => one.Unit.Code, one => one.Text, StringComparer.Ordinal);
        _findings = [.. night.Findings.OrderByDescending(finding => finding.Year).Select(finding => (finding, names.GetValueOrDefault(finding.Unit) + "\n" + SearchFolding.Of($"{finding.Rule}\n{titles.GetValueOrDefault(finding.Rule)}\n{finding.Message}")))];
        Texts = new TextIndex(night);
        Figures = new FigureIndex(night);
    }

    /// <summary>The reports.</summary>
    public TextIndex Texts { get; }

    /// <summary>The figures.</summary>
    public FigureIndex Figures { get; }

    /// <summary>The board of a night.</summary>
    public static SearchBoard Of(CitySnapshot night) => Boards.GetValue(night, one => new SearchBoard(one));

    /// <summary>The units whose name, alias or code holds every word, in roster order.</summary>
    public IReadOnlyList<Unit> Units(IReadOnlyList<string> words) => [.. _units.Where(one => HoldsAll(one.Text, words)).Select(one => one.Unit)];

    /// <summary>The findings whose unit, rule and message together hold every word, the newest year first, no more than <paramref name="most"/>.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyList<string> words, int most) => [.. _findings.Where(one => words.All(word => SearchNumber.FormsOf(word).Any(form => TextIndex.IndexOf(one.Text, form, isFolded: true) >= 0))).Take(most).Select(one => one.Finding)];

    private static bool HoldsAll(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (!text.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
