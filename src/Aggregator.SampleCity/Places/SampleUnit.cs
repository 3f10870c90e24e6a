using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Places;

/// <summary>A unit of the invented city, with what its reports are made from.</summary>
/// <param name="Index">Its place in the roster, from 0.</param>
/// <param name="Unit">Its roster line.</param>
/// <param name="Trade">Its block of the vocabulary: education, water, township …</param>
/// <param name="Places">Names of its own area, which no other unit uses.</param>
internal sealed record SampleUnit(int Index, Unit Unit, string Trade, IReadOnlyList<string> Places)
{
    public string Code => Unit.Code;

    public string Name => Unit.Name;

    /// <summary>Whether its figures are added into the city's: townships are inside their district, vertical units report elsewhere.</summary>
    public bool IsRolledUp => Unit.Kind != UnitKind.Vertical && Unit.IncludedIn is null;

    /// <summary>The last day its report for <paramref name="year"/> may come in and be published.</summary>
    public DateOnly DeadlineFor(int year) => Unit.Kind is UnitKind.CityGovernment or UnitKind.District
        ? new DateOnly(year + 1, 3, 31)
        : new DateOnly(year + 1, 1, 31);
}
