namespace Aggregator.Pipeline.Shadows;

/// <summary>What a change of rules does to one rule's findings over all years; not-assessable ones are counted apart.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Title">Its Chinese name; the id when it is not known.</param>
/// <param name="Before">Failed findings before.</param>
/// <param name="After">Failed findings after.</param>
/// <param name="OpenBefore">Findings that could not be judged, before.</param>
/// <param name="OpenAfter">Findings that could not be judged, after.</param>
/// <param name="Appears">Findings that come up.</param>
/// <param name="Disappears">Findings that go.</param>
/// <param name="Changes">Findings of another severity or outcome.</param>
public sealed record ShadowRule(string Rule, string Title, int Before, int After, int OpenBefore, int OpenAfter, int Appears, int Disappears, int Changes);
