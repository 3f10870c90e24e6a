namespace Aggregator.Core.Reuse;

/// <summary>How much of the text a unit writes itself (sections one and five) also stands elsewhere.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="OwnCharacters">Letters and digits of that text; 0 when it has none.</param>
/// <param name="PeerShare">Largest share found in one other unit's report, 0 to 1; null without own text.</param>
/// <param name="PeerCharacters">Its characters.</param>
/// <param name="Peer">That unit's code, or null.</param>
/// <param name="PastShare">Largest share found in one of the unit's own earlier reports, 0 to 1; null without own text.</param>
/// <param name="PastYear">That report's year, or null.</param>
/// <param name="LargestSectionShare">Largest share of section one or section five alone found in <paramref name="Peer"/>.</param>
/// <param name="PeerPassages">The passages shared with <paramref name="Peer"/>, longest first.</param>
/// <param name="PastPassages">The passages shared with <paramref name="PastYear"/>, longest first.</param>
public sealed record ReuseShare(
    string Unit,
    int OwnCharacters,
    decimal? PeerShare,
    int PeerCharacters,
    string? Peer,
    decimal? PastShare,
    int? PastYear,
    decimal LargestSectionShare,
    IReadOnlyList<ReusePassage> PeerPassages,
    IReadOnlyList<ReusePassage> PastPassages);
