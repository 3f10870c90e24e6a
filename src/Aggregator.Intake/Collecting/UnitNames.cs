using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;

namespace Aggregator.Intake.Collecting;

/// <summary>Finds the units of a roster in names and titles, so that 市教育局 is not found in 市教育局考试院 nor in 邻市教育局.</summary>
internal sealed class UnitNames
{
    private const int LongestText = 400;

    private readonly Roster _roster;
    private readonly List<(string Name, Unit Unit)> _names = [];
    private readonly Dictionary<string, List<Unit>> _exact = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _cities;

    public UnitNames(Roster roster)
    {
        _roster = roster;
        foreach (var unit in roster.Units)
        {
            _exact.TryAdd(Normalize(unit.Code), [unit]);
        }

        var codes = _exact.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var unit in roster.Units)
        {
            foreach (var name in unit.Aliases.Prepend(unit.Name).Select(Normalize).Where(name => name.Length > 0))
            {
                if (!codes.Contains(name))
                {
                    Add(name, unit);
                }

                if (name.Length > 1)
                {
                    _names.Add((name, unit));
                }
            }
        }

        _cities = CityNames.Of(roster);
        foreach (var unit in roster.Units)
        {
            AddWithoutCity(unit);
        }
    }

    /// <summary>The units whose code, name or alias this is, in roster order; several when a name passed from one to the other.</summary>
    public IReadOnlyList<Unit> Exactly(string text) => _exact.GetValueOrDefault(Normalize(text)) ?? [];

    /// <summary>
    /// The units a text names, in roster order. A name inside a longer found name does not count, and where a unit stands beside one it
    /// belongs to (市政府门户网站 市教育局) only the unit counts. Of a name that several bore, the unit that <paramref name="choose"/> tells
    /// counts, and all of them when it tells none.
    /// </summary>
    public IReadOnlyList<Unit> Mentioned(string? text, Func<IReadOnlyList<Unit>, Unit?> choose)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        // Every place of a name is compared with every other: a title of a megabyte would never end.
        var where = Normalize(text.Length <= LongestText ? text : text[..LongestText]);
        var found = _names.SelectMany(name => PlacesOf(name.Name, where).Select(at => (name.Unit, Start: at, End: at + name.Name.Length))).ToList();
        var units = found
            .Where(one => !found.Any(other => other.Start <= one.Start && other.End >= one.End && other.End - other.Start > one.End - one.Start))
            .GroupBy(one => (one.Start, one.End), one => one.Unit).SelectMany(bearers => Chosen([.. bearers.DistinctBy(unit => unit.Code)], choose))
            .DistinctBy(unit => unit.Code).OrderBy(unit => _roster.OrderOf(unit.Code)).ToList();
        return units.Count < 2 ? units : [.. units.Where(unit => !units.Any(other => other.Code != unit.Code && IsAbove(unit, other)))];
    }

    internal static string Normalize(string text) => Spaces.Remove(text.Normalize(NormalizationForm.FormKC));

    /// <summary>云川市临江区人民政府 is also 临江区人民政府; 云川市教育局 is not also 教育局, which may be a district's.</summary>
    private void AddWithoutCity(Unit unit)
    {
        var name = Normalize(unit.Name);
        var city = _cities.FirstOrDefault(city => name.StartsWith(city, StringComparison.Ordinal));
        if (city is null || !NameBounds.HasOwnPlace(name[city.Length..]))
        {
            return;
        }

        var bare = name[city.Length..];
        if (!_exact.TryGetValue(bare, out var bearers) || bearers.TrueForAll(other => other.Name == unit.Name && other.Code != unit.Code))
        {
            Add(bare, unit);
            _names.Add((bare, unit));
        }
    }

    private static IReadOnlyList<Unit> Chosen(IReadOnlyList<Unit> bearers, Func<IReadOnlyList<Unit>, Unit?> choose) =>
        bearers.Count > 1 && choose(bearers) is { } one ? [one] : bearers;

    private void Add(string name, Unit unit)
    {
        if (!_exact.TryGetValue(name, out var bearers))
        {
            _exact.Add(name, [unit]);
        }
        else if (!bearers.Contains(unit))
        {
            bearers.Add(unit);
        }
    }

    private IEnumerable<int> PlacesOf(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (NameBounds.MayEnd(text.AsSpan(at + name.Length)) && NameBounds.MayBegin(text[..at], name, _cities))
            {
                yield return at;
            }
        }
    }

    private bool IsAbove(Unit above, Unit below)
    {
        if (above.Kind == UnitKind.CityGovernment && below.Kind != UnitKind.CityGovernment)
        {
            return true;
        }

        var at = below.Parent;
        for (var steps = 0; at is not null && steps < 10; steps++)
        {
            if (at == above.Code)
            {
                return true;
            }

            at = _roster.Find(at)?.Parent;
        }

        return false;
    }
}
