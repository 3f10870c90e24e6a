using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Api;

/// <summary>
/// The elements of an array a person may see and has asked for, in their order. This is the one place where a unit's own person is held to its own
/// unit: what belongs to nobody or to several is not there for it.
/// </summary>
internal sealed class ApiMatches
{
    private readonly OpenDataSet _set;
    private readonly Person _person;
    private readonly IReadOnlyList<int>? _places;

    private ApiMatches(OpenDataSet set, Person person, IReadOnlyList<int>? places)
    {
        _set = set;
        _person = person;
        _places = places;
    }

    /// <summary>How many there are.</summary>
    public int Count => _places?.Count ?? _set.Count;

    /// <summary>Looks them up: the rarest of the keys is followed, the others are held against it.</summary>
    /// <param name="set">The array.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="filters">Keys with the value each must have.</param>
    /// <param name="isForAll">The array speaks of no unit and everybody may read it.</param>
    public static ApiMatches Of(OpenDataSet set, Person person, IReadOnlyList<KeyValuePair<string, string>> filters, bool isForAll)
    {
        var lists = filters.Select(filter => (Filter: (KeyValuePair<string, string>?)filter, Places: set.With(filter.Key, filter.Value))).ToList();
        var held = !person.IsOffice && !isForAll;
        if (held)
        {
            lists.Add((null, person.Unit is { } unit && set.IsOfUnits ? set.OwnedBy(unit) : []));
        }

        if (lists.Count == 0)
        {
            return new ApiMatches(set, person, null);
        }

        var first = lists.MinBy(list => list.Places.Count);
        if (lists.Count == 1)
        {
            return new ApiMatches(set, person, first.Places);
        }

        var rest = filters.Where(filter => !filter.Equals(first.Filter)).ToArray();
        var question = string.Join('\n', [held ? "unit " + person.Unit : "office", .. filters.Select(filter => filter.Key + '=' + Uri.EscapeDataString(filter.Value))]);
        return new ApiMatches(set, person, ApiMatchMemory.Of(set).Get(question, () =>
            [.. first.Places.Where(place => (!held || person.MaySee(set.OwnerOf(place))) && Array.TrueForAll(rest, filter => set.Has(place, filter.Key, filter.Value)))]));
    }

    /// <summary>Writes the one at this position.</summary>
    public void Write(System.Text.Json.Utf8JsonWriter json, int position)
    {
        var place = _places?[position] ?? position;
        if (_person.IsOffice)
        {
            _set.Write(json, place);
        }
        else
        {
            _set.WriteDiscreetly(json, place);
        }
    }
}
