using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>A unit of the invented city, with what its reports are made from.</summary>
/// <param name="Index">Its place in the roster, from 0.</param>
/// <param name="Unit">Its roster line.</param>
/// <param name="Trade">Its block of the vocabulary: education, water, township …</param>
/// <param name="Places">Names of its own area, which no other unit uses.</param>
internal sealed record SampleUnit(int Index, Unit Unit, string Trade, IReadOnlyList<string> Places)
{
    // How a body speaks of itself, where its trade's own words do not fit its name.
    private static readonly (string Ending, string[] Words)[] Selves =
    [
        ("乡人民政府", ["我乡", "本乡", "乡机关"]),
        ("街道办事处", ["我街道", "本街道", "街道机关"]),
        ("中心", ["我中心", "本中心", "中心机关"]),
        ("所", ["我所", "本所", "所机关"]),
    ];

    public string Code => Unit.Code;

    public string Name => Unit.Name;

    /// <summary>What became of it within the city's years.</summary>
    public Lineage Lineage { get; init; }

    /// <summary>The name it had before; null when it was never renamed.</summary>
    public FormerName? Former { get; init; }

    /// <summary>Codes of the units it was formed from; they come before it in the roster.</summary>
    public IReadOnlyList<string> Predecessors { get; init; } = [];

    /// <summary>How it speaks of itself; null when its trade's words fit.</summary>
    public IReadOnlyList<string>? SelfWords => Array.Find(Selves, self => Name.EndsWith(self.Ending, StringComparison.Ordinal)).Words;

    /// <summary>Whether its figures are added into the city's: included units are inside another's, vertical units report elsewhere.</summary>
    public bool IsRolledUp => Unit.Kind != UnitKind.Vertical && Unit.IncludedIn is null;

    /// <summary>The last day its report for <paramref name="year"/> may come in and be published; before 2019 the same for everybody.</summary>
    public DateOnly DeadlineFor(int year) => year < 2019 || Unit.Kind is UnitKind.CityGovernment or UnitKind.District
        ? new DateOnly(year + 1, 3, 31)
        : new DateOnly(year + 1, 1, 31);

    /// <summary>The full name its report for <paramref name="year"/> bears.</summary>
    public string NameIn(int year) => Former is { } former && year <= former.LastYear ? former.Name : Name;

    /// <summary>The short name of that year.</summary>
    public string ShortNameIn(int year) => Former is { } former && year <= former.LastYear ? former.ShortName : Unit.Aliases[0];
}
