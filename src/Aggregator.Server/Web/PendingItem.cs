namespace Aggregator.Server.Web;

/// <summary>Something that waits for a person.</summary>
/// <param name="Count">How many there are; null where counting says nothing.</param>
/// <param name="What">What they are, a Chinese clause that reads behind the count.</param>
/// <param name="Address">The list they stand on.</param>
/// <param name="Tone"><c>bad</c> for what is past its day or keeps results from being right, else <c>warn</c>.</param>
public sealed record PendingItem(int? Count, string What, string Address, string Tone = "warn");
