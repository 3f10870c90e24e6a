using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>A word out of place.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Odd">The word.</param>
/// <param name="Usual">The word that customarily stands there.</param>
/// <param name="Compound">The expression it broke, as written; the word itself when it is odd anywhere.</param>
public sealed record SpunWord(TextSpan Span, string Odd, string Usual, string Compound)
{
    /// <summary>A word of everyday language that only its number makes odd.</summary>
    public bool IsEveryday { get; init; }
}
