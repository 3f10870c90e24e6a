using Aggregator.Core.Documents;
using Aggregator.Core.Reuse;

namespace Aggregator.Server.Web;

/// <summary>One of the two texts of a pair, as a page lays its passages out.</summary>
public sealed class PairText
{
    private readonly ReuseBoard _board;
    private readonly ReuseSide _side;
    private readonly string? _other;
    private readonly bool _bearsOther;

    /// <summary>Takes the text of one side.</summary>
    /// <param name="board">The night's.</param>
    /// <param name="pair">The pair.</param>
    /// <param name="side">Which side: <c>a</c> or <c>b</c>.</param>
    public PairText(ReuseBoard board, ReusePair pair, string side)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(pair);
        (_board, _side, _other) = side == "a" ? (board, pair.A, pair.B.Unit) : (board, pair.B, pair.A.Unit);
        _bearsOther = pair.NamesLeft.Any(name => name.Side == side);
        Source = board.SourceOf(_side);
        Shown = Source is null ? null : PersonalData.Mask(Source.Text);
        Uncompared = Source is null ? [] : UncomparedWording.In(Source);
    }

    /// <summary>The text as it was compared, or null when it is not at hand.</summary>
    public ReuseText? Source { get; }

    /// <summary>The same with the numbers of persons masked, which keeps its length.</summary>
    public string? Shown { get; }

    /// <summary>What of it takes no part in the comparison, in order.</summary>
    public IReadOnlyList<TextSpan> Uncompared { get; }

    /// <summary>Where a stretch stands in the full text of its report; null for a template and for what is not at hand.</summary>
    public string? PlaceOf(TextSpan span) => _board.PlaceOf(_side with { Span = span });

    /// <summary>
    /// The names of other units in a stretch. <c>IsLeft</c>: of the other text's unit, in a report in which the comparison found one left standing;
    /// without that, a name that is mentioned accuses nobody.
    /// </summary>
    public IEnumerable<(TextSpan Span, bool IsLeft)> ForeignNames(TextSpan within) => Source is null ? []
        : _board.Names.In(Source.Text, within).Where(found => found.Unit != _side.Unit).Select(found => (found.Span, _bearsOther && found.Unit == _other));
}
