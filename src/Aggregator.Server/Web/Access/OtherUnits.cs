using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Access;

/// <summary>Takes the names of other units out of what one unit reads. The names of a night are looked for all at once.</summary>
public sealed class OtherUnits
{
    /// <summary>What stands in place of a name.</summary>
    public const string Word = "另一单位";

    // Shorter ones are common words.
    private const int ShortestName = 3;

    private static readonly ConditionalWeakTable<CitySnapshot, OtherUnits> Nights = [];

    private readonly Dictionary<string, HashSet<string>> _bearers = new(StringComparer.Ordinal);
    private readonly SearchValues<string> _names;
    private readonly int[] _lengths;

    private OtherUnits(CitySnapshot night)
    {
        // The city itself is named everywhere and is nobody's competitor.
        foreach (var unit in night.Roster.Units.Where(unit => unit.Kind != UnitKind.CityGovernment))
        {
            foreach (var name in unit.Aliases.Prepend(unit.Name).Where(name => name.Length >= ShortestName && name != night.City))
            {
                (_bearers.TryGetValue(name, out var known) ? known : _bearers[name] = new(StringComparer.Ordinal)).Add(unit.Code);
            }
        }

        _names = SearchValues.Create([.. _bearers.Keys], StringComparison.Ordinal);
        _lengths = [.. _bearers.Keys.Select(name => name.Length).Distinct().OrderDescending()];
    }

    /// <summary>The names of a night.</summary>
    public static OtherUnits Of(CitySnapshot night) => Nights.GetValue(night, one => new OtherUnits(one));

    /// <summary>The text with every name that is not the unit's own replaced; of two names at one place the longer one counts.</summary>
    public string Hide(string text, string own)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(_names);
        if (at < 0)
        {
            return text;
        }

        var hidden = new StringBuilder(text.Length);
        while (at >= 0)
        {
            var name = NameAt(rest[at..]);
            hidden.Append(rest[..at]).Append(_bearers[name].Contains(own) ? name : Word);
            rest = rest[(at + name.Length)..];
            at = rest.IndexOfAny(_names);
        }

        return hidden.Append(rest).ToString();
    }

    private string NameAt(ReadOnlySpan<char> text)
    {
        var names = _bearers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length <= text.Length && names.TryGetValue(text[..length], out var name, out _))
            {
                return name;
            }
        }

        throw new InvalidOperationException("A name was found and is not there.");
    }
}
