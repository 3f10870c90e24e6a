using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the name of the one unit left standing in the other's passage.</summary>
internal static class ForeignNaming
{
    // A shorter name (财政局) is also an ordinary word in a neighbour's report.
    private const int Shortest = 5;

    // A name stands between equal runs, where the other side says its own; this far around the gap.
    private const int Near = 12;

    /// <summary>
    /// The names, side a first, in order of place; none between reports of one unit. A name counts where the other side names itself at the same
    /// place: partners who mention each other have copied nothing.
    /// </summary>
    /// <param name="a">The one text.</param>
    /// <param name="spanA">Its passage.</param>
    /// <param name="b">The other text.</param>
    /// <param name="spanB">Its passage.</param>
    /// <param name="runs">The equal runs, in order of their place in <paramref name="a"/>.</param>
    public static IReadOnlyList<ForeignName> In(ReuseText a, TextSpan spanA, ReuseText b, TextSpan spanB, IReadOnlyList<AlignedRun> runs) =>
        a.Unit == b.Unit || a.Kind == "template" || b.Kind == "template"
            ? []
            : [.. Of("a", a, spanA, b, runs), .. Of("b", b, spanB, a, [.. runs.Select(run => new AlignedRun(run.B, run.A)).OrderBy(run => run.A.Offset)])];

    private static IEnumerable<ForeignName> Of(string side, ReuseText text, TextSpan span, ReuseText other, IReadOnlyList<AlignedRun> runs)
    {
        var own = Places(text.Text, span, Names(text)).ToList();
        var reached = 0;
        foreach (var found in Places(text.Text, span, Names(other).Except(Names(text), StringComparer.Ordinal)).OrderBy(place => place.Offset).ThenByDescending(place => place.Length))
        {
            if (found.Offset >= reached && !own.Exists(place => place.Contains(found)) && NamesItself(other, Opposite(found, runs, other.Text.Length)))
            {
                reached = found.End;
                yield return new ForeignName(side, found, found.Of(text.Text));
            }
        }
    }

    private static bool NamesItself(ReuseText text, TextSpan span) => Places(text.Text, span, Names(text)).Any();

    // What stands on the other side between the runs around a place.
    private static TextSpan Opposite(TextSpan place, IReadOnlyList<AlignedRun> runs, int length)
    {
        var before = runs.LastOrDefault(run => run.A.Offset <= place.Offset);
        var after = runs.FirstOrDefault(run => run.A.End >= place.End);
        var from = before is null ? (after?.B.Offset ?? 0) - place.Length : Math.Min(before.B.End, before.B.Offset + (place.Offset - before.A.Offset));
        var to = after is null ? from + (2 * place.Length) : Math.Max(after.B.Offset, after.B.End - (after.A.End - place.End));
        from = Math.Clamp(from - Near, 0, length);
        return TextSpan.FromBounds(from, Math.Clamp(Math.Max(to, from) + Near, from, length));
    }

    private static IEnumerable<string> Names(ReuseText text) => text.OwnNames.Prepend(text.UnitName).Where(name => name.Length >= Shortest).Distinct(StringComparer.Ordinal);

    private static IEnumerable<TextSpan> Places(string text, TextSpan span, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            for (var at = text.IndexOf(name, span.Offset, span.Length, StringComparison.Ordinal); at >= 0;)
            {
                yield return new TextSpan(at, name.Length);
                var next = at + name.Length;
                at = next >= span.End ? -1 : text.IndexOf(name, next, span.End - next, StringComparison.Ordinal);
            }
        }
    }
}
