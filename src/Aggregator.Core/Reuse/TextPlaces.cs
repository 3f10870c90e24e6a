using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Where each reduced character stands in its text.</summary>
/// <param name="Starts">Its first UTF-16 unit.</param>
/// <param name="Ends">The unit behind its last: a number or a name is one reduced character.</param>
internal sealed record TextPlaces(int[] Starts, int[] Ends)
{
    /// <summary>The stretch of the text of reduced characters, of which there is at least one.</summary>
    public TextSpan Of(int start, int end) => TextSpan.FromBounds(Starts[start], Ends[end - 1]);
}
