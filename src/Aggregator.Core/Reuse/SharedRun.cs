namespace Aggregator.Core.Reuse;

/// <summary>A run of the examined text, as a later text that has it sees it.</summary>
/// <param name="Weight">What it says, in bits.</param>
/// <param name="IsCommon">Whether it pairs only with the first of all and with the unit's own.</param>
/// <param name="Places">Its first places in the examined text.</param>
/// <param name="FirstPlaces">Those of them that are among the first of all.</param>
internal sealed record SharedRun(float Weight, bool IsCommon, List<int> Places, List<int> FirstPlaces);
