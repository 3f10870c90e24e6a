using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>A number or a name of which the other side has another one at the same place.</summary>
/// <param name="IsName">Whether it is the unit's name or place; else a number.</param>
/// <param name="A">Its place in the one text.</param>
/// <param name="B">Its place in the other.</param>
public sealed record SwappedSign(bool IsName, TextSpan A, TextSpan B);
