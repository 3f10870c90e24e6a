namespace Aggregator.Core.Reuse;

/// <summary>How much of the text a report says in its own words (sections one and five; of the older outline all of it) also stands elsewhere.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="IsWholeText">Whether the own text is the whole text, as in the older outline.</param>
/// <param name="LargestPeer">What stands in the reports of the one other unit most is shared with.</param>
/// <param name="Peer">That unit's code, or null.</param>
/// <param name="AllPeers">What stands in any other unit's report.</param>
/// <param name="Peers">How many other units' reports share some of it.</param>
/// <param name="Past">What stands in the one own earlier report most is shared with.</param>
/// <param name="PastYear">That report's year, or null.</param>
/// <param name="Template">What stands in known templates: it counts here and not for the peers.</param>
/// <param name="Templates">The templates' ids, the one most is shared with first.</param>
/// <param name="Repeated">What the report says a second time.</param>
/// <param name="PeerPassages">The passages shared with <paramref name="Peer"/>: those with a foreign name first, then the longest.</param>
/// <param name="PastPassages">The passages shared with <paramref name="PastYear"/>, the longest first.</param>
public sealed record ReuseShare(
    string Unit,
    int Year,
    bool IsWholeText,
    SharedText LargestPeer,
    string? Peer,
    SharedText AllPeers,
    int Peers,
    SharedText Past,
    int? PastYear,
    SharedText Template,
    IReadOnlyList<string> Templates,
    SharedText Repeated,
    IReadOnlyList<SharedPlace> PeerPassages,
    IReadOnlyList<SharedPlace> PastPassages)
{
    /// <summary>Letters and digits of the own text; 0 when it has none.</summary>
    public int OwnCharacters => LargestPeer.Own;

    /// <summary>Largest share found in one other unit's reports, 0 to 1; null without own text.</summary>
    public decimal? PeerShare => LargestPeer.Share;

    /// <summary>Characters of the passages it is made of.</summary>
    public int PeerCharacters => LargestPeer.Characters;

    /// <summary>Largest share found in one of the unit's own earlier reports, 0 to 1; null without own text.</summary>
    public decimal? PastShare => Past.Share;

    /// <summary>Largest share of section one or section five alone found in <see cref="Peer"/>; of the older outline, whose sections are short, of the whole text.</summary>
    public decimal LargestSectionShare => IsWholeText ? PeerShare ?? 0 : LargestPeer.Sections.Select(s => s.Share).DefaultIfEmpty(0).Max();

    /// <summary>Whether the report itself still bears the name of <see cref="Peer"/> in what it shares with it.</summary>
    public bool HoldsPeersName => PeerPassages.Any(p => p.NamesInMine.Any());
}
