using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Server.Web;

/// <summary>A night's units as lists show them. Worked out once for a night.</summary>
public sealed class UnitBoard
{
    private static readonly ConditionalWeakTable<CitySnapshot, UnitBoard> Boards = [];

    private readonly Dictionary<string, UnitLine> _byCode;

    private UnitBoard(CitySnapshot night)
    {
        var filing = new Dictionary<string, UnitFiling>(StringComparer.Ordinal);
        foreach (var one in FilingList.Of(night))
        {
            filing.TryAdd(one.Unit.Code, one);
        }

        var ranked = new Dictionary<string, RankedUnit>(StringComparer.Ordinal);
        foreach (var one in night.Ranking)
        {
            ranked.TryAdd(one.Unit, one);
        }

        var moved = new Dictionary<string, RankMovement>(StringComparer.Ordinal);
        foreach (var one in night.Movements)
        {
            moved.TryAdd(one.Unit, one);
        }

        var findings = night.Findings.Where(finding => finding.Year == night.Year && !finding.IsSetAside).ToLookup(finding => finding.Unit, StringComparer.Ordinal);
        Lines =
        [
            .. night.Roster.Units.Select((unit, order) => new UnitLine(
                unit, order, filing.GetValueOrDefault(unit.Code), ranked.GetValueOrDefault(unit.Code), moved.GetValueOrDefault(unit.Code),
                findings[unit.Code].Count(finding => finding.Outcome == Outcome.Fail && finding.Severity == Severity.Error),
                findings[unit.Code].Count(finding => finding.Outcome == Outcome.Fail && finding.Severity != Severity.Error))),
        ];
        _byCode = Lines.ToDictionary(line => line.Unit.Code, StringComparer.Ordinal);
        Groups = [.. night.Ranking.GroupBy(one => one.Group, StringComparer.Ordinal).OrderBy(group => !UnitKinds.IsRanked(group.Key)).Select(group => (group.Key, (IReadOnlyList<RankedUnit>)[.. group]))];
        Summaries = night.Groups.ToDictionary(group => group.Group, StringComparer.Ordinal);
    }

    /// <summary>Every unit of the roster in its order.</summary>
    public IReadOnlyList<UnitLine> Lines { get; }

    /// <summary>The ranking by group, those that are ranked first.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<RankedUnit> Units)> Groups { get; }

    /// <summary>The groups in a few numbers.</summary>
    public IReadOnlyDictionary<string, GroupSummary> Summaries { get; }

    /// <summary>The board of a night.</summary>
    public static UnitBoard Of(CitySnapshot night) => Boards.GetValue(night, one => new UnitBoard(one));

    /// <summary>A group in a sentence, in the words of the filing list: who sent a file that cannot be used has not failed to report.</summary>
    public string SummaryOf(GroupSummary group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return RankWords.Summary(group, Groups.Where(one => one.Name == group.Group).SelectMany(one => one.Units).Count(unit => unit.IsMissing && Find(unit.Unit)?.Filing?.State == FilingState.NotAccepted));
    }

    /// <summary>A unit's line, or null when it is not on the roster.</summary>
    public UnitLine? Find(string code) => _byCode.GetValueOrDefault(code);
}

/// <summary>A unit in a list.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Order">Its place in the roster.</param>
/// <param name="Filing">How it stands with its report; null for one that owes none for the year.</param>
/// <param name="Ranked">Its score, or null.</param>
/// <param name="Moved">How it moved since last year, or null.</param>
/// <param name="Errors">Findings of the year that are errors and count.</param>
/// <param name="Others">Its other findings of the year that count.</param>
public sealed record UnitLine(Unit Unit, int Order, UnitFiling? Filing, RankedUnit? Ranked, RankMovement? Moved, int Errors, int Others)
{
    /// <summary>How it stands with its report, in words.</summary>
    public string FilingName => Filing?.State.ChineseName() ?? "不在本年度应报之列";
}
