namespace Aggregator.Core.Reuse;

/// <summary>Folds a unit's own names to one sign, so that a copy with another unit's name put in is still the same text.</summary>
internal static class OwnNames
{
    private const char Dropped = '\u0002';
    private const int Shortest = 3;

    /// <summary>Folds the names in a reduced text and closes the gaps.</summary>
    /// <param name="source">Tells the names.</param>
    /// <param name="letters">The reduced text, changed in place.</param>
    /// <param name="starts">Its places, changed alike; empty when not wanted.</param>
    /// <param name="ends">Their ends.</param>
    /// <returns>The characters left.</returns>
    public static int Fold(ReuseText source, Span<char> letters, Span<int> starts, Span<int> ends)
    {
        var found = false;
        foreach (var name in Of(source))
        {
            for (var at = letters.IndexOf(name); at >= 0;)
            {
                letters[at] = CharacterFold.Name;
                letters.Slice(at + 1, name.Length - 1).Fill(Dropped);
                found = true;
                var next = letters[(at + name.Length)..].IndexOf(name);
                at = next < 0 ? -1 : at + name.Length + next;
            }
        }

        return found ? Close(letters, starts, ends) : letters.Length;
    }

    // The full name, the name without its place (财政局 in 云川市财政局), the place: longest first.
    private static IEnumerable<string> Of(ReuseText source)
    {
        var place = CharacterFold.Fold(source.Region);
        return source.OwnNames.Prepend(source.UnitName)
            .Select(CharacterFold.Fold)
            .SelectMany(name => place.Length > 1 && name.StartsWith(place, StringComparison.Ordinal) ? new[] { name, name[place.Length..], place } : [name, place])
            .Where(name => name.Length >= Shortest || (name.Length == 2 && name == place))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
    }

    private static int Close(Span<char> letters, Span<int> starts, Span<int> ends)
    {
        var kept = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var isMore = letters[i] == Dropped || (letters[i] == CharacterFold.Name && kept > 0 && letters[kept - 1] == CharacterFold.Name);
            if (!isMore)
            {
                letters[kept] = letters[i];
                if (!starts.IsEmpty)
                {
                    (starts[kept], ends[kept]) = (starts[i], ends[i]);
                }

                kept++;
            }
            else if (!ends.IsEmpty)
            {
                ends[kept - 1] = ends[i];
            }
        }

        return kept;
    }
}
