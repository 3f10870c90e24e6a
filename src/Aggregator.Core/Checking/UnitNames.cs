using System.Runtime.CompilerServices;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// The names of a roster's units, found in a text in one pass: names are kept by their first two characters, the longest first, so that
/// thousands of names cost no more than a few. Made once a roster.
/// </summary>
internal sealed class UnitNames
{
    // Three characters (教育局) are a kind of office in every city and name nobody.
    private const int Shortest = 4;
    private const string BehindWords = "由与和同及向对据经为在到了是将被按受请给从跟让把比至";
    private static readonly ConditionalWeakTable<Roster, UnitNames> Known = [];

    private readonly Dictionary<(char, char), List<(string Name, List<Unit> Units)>> _names = [];

    // Whether some name begins with a character, so that most places cost no look-up.
    private readonly bool[] _first = new bool[char.MaxValue + 1];

    private UnitNames(Roster roster)
    {
        foreach (var (unit, name) in roster.Units.SelectMany(unit => unit.Aliases.Prepend(unit.Name).Select(name => (unit, name))).Where(n => n.name.Length >= Shortest))
        {
            var key = (name[0], name[1]);
            _first[name[0]] = true;
            if (!_names.TryGetValue(key, out var list))
            {
                _names.Add(key, list = []);
            }

            var at = list.FindIndex(known => known.Name == name);
            if (at < 0)
            {
                list.Add((name, [unit]));
            }
            else
            {
                list[at].Units.Add(unit);
            }
        }

        foreach (var list in _names.Values)
        {
            list.Sort(static (a, b) => b.Name.Length - a.Name.Length);
        }
    }

    /// <summary>The names of a roster.</summary>
    public static UnitNames Of(Roster roster) => Known.GetValue(roster, static r => new UnitNames(r));

    /// <summary>Names in a stretch of a text, leftmost longest, with the units that bear them; offsets count in <paramref name="text"/>.</summary>
    public IEnumerable<(int Offset, string Name, IReadOnlyList<Unit> Units)> In(string text, int from, int to)
    {
        for (var i = from; i + Shortest <= to; i++)
        {
            if (_first[text[i]] && _names.TryGetValue((text[i], text[i + 1]), out var list)
                && list.Find(n => n.Name.Length <= to - i && string.CompareOrdinal(text, i, n.Name, 0, n.Name.Length) == 0) is { Name: not null } hit
                && IsWhole(text, from, i))
            {
                yield return (i, hit.Name, hit.Units);
                i += hit.Name.Length - 1;
            }
        }
    }

    /// <summary>The units that bear exactly this name; none when nobody does.</summary>
    public IReadOnlyList<Unit> Bearing(string name) =>
        name.Length >= Shortest && _names.TryGetValue((name[0], name[1]), out var list) && list.Find(n => n.Name == name) is { Name: not null } hit ? hit.Units : [];

    // 市教育局 behind the name of some place is the office of that place, not ours.
    private static bool IsWhole(string text, int from, int at) =>
        text[at] is not ('市' or '县' or '区' or '省' or '州') || at == from || text[at - 1] is < '\u4E00' or > '\u9FFF' || BehindWords.Contains(text[at - 1], StringComparison.Ordinal);
}
