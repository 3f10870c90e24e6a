namespace Aggregator.Server.Web;

/// <summary>A sentence at the head of every page about the night it speaks of.</summary>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>; the text says it too.</param>
/// <param name="Text">Chinese.</param>
/// <param name="Run">The night it is about, or null.</param>
public sealed record Notice(string Level, string Text, long? Run = null);
