namespace Aggregator.Server.Web;

/// <summary>A stretch of a passage that is shown in one way.</summary>
/// <param name="Style"><c>around</c>, <c>same</c>, <c>near</c> (shared, not told apart), <c>diff</c>, <c>name</c> or <c>cut</c> (a word of ours about what is left out).</param>
/// <param name="Text">Its characters.</param>
public sealed record PassagePiece(string Style, string Text);
