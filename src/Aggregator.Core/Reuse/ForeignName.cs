using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>The name of a unit that stands in another unit's report, inside a shared passage: the strongest sign of who copied from whom.</summary>
/// <param name="Side"><c>a</c> or <c>b</c>: the side whose author forgot to replace it.</param>
/// <param name="Span">Its place in that side's text, in UTF-16 units.</param>
/// <param name="Name">The name as it stands there.</param>
public sealed record ForeignName(string Side, TextSpan Span, string Name);
