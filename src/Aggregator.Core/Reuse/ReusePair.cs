namespace Aggregator.Core.Reuse;

/// <summary>Two texts and all the passages they share.</summary>
/// <param name="Kind"><c>peer</c>, <c>own-past</c>, <c>template</c> or <c>self</c>.</param>
/// <param name="Verdict"><c>copied</c> when any passage is, else <c>customary</c>.</param>
/// <param name="A">The longest passage's place in the examined report: names the report.</param>
/// <param name="B">The same in the other text.</param>
/// <param name="Passages">Copied ones first; of these those with a foreign name first; then in order of place in the examined report.</param>
/// <param name="Characters">
/// Letters and digits of the examined report that the passages <paramref name="Verdict"/> speaks of cover, each once, without the tables between them;
/// matched characters where its text is not at hand.
/// </param>
/// <param name="Equal">Those of them that are equal; a number or the unit's name in place of another counts as equal.</param>
/// <param name="OfA">How much of the examined report's own text those passages cover.</param>
/// <param name="Order">Who was likely there first.</param>
public sealed record ReusePair(
    string Kind,
    string Verdict,
    ReuseSide A,
    ReuseSide B,
    IReadOnlyList<ReusePassage> Passages,
    int Characters,
    int Equal,
    SharedText OfA,
    ReuseOrder Order)
{
    /// <summary>The passages <see cref="Verdict"/> speaks of.</summary>
    public IEnumerable<ReusePassage> Telling => Passages.Where(p => p.Verdict == Verdict);

    /// <summary>Names of units left standing in copied passages, each once, with the side they stand in.</summary>
    public IReadOnlyList<(string Side, string Name)> NamesLeft { get; } =
        [.. Passages.Where(p => p.Verdict == "copied").SelectMany(p => p.ForeignNames).Select(n => (n.Side, n.Name)).Distinct()];
}
