namespace Aggregator.Core.Reuse;

/// <summary>Aligns one text with partners and says what they share. One worker's; not for two threads.</summary>
internal sealed class PairPassages
{
    private readonly PairAligner _aligner;
    private readonly ReuseBounds _bounds;
    private readonly PassageWriting _writing;
    private NormalText? _text;

    /// <summary>One worker's.</summary>
    /// <param name="frequencies">What a shared run says.</param>
    /// <param name="years">Report years compared, as <see cref="ReuseBounds.SomeYears"/> counts them.</param>
    public PairPassages(UnitFrequencies frequencies, int years)
    {
        _aligner = new(frequencies);
        _bounds = new(frequencies.Units, years);
        _writing = new(_bounds);
    }

    /// <summary>Makes a text the one the next partners are aligned with.</summary>
    public void Take(NormalText text)
    {
        _text = text;
        _aligner.Take(text);
    }

    /// <summary>What the text shares with a partner: an earlier report, a template or itself.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="hits">Places of picked runs both have.</param>
    /// <param name="spreadOf">How widely and for how long the wording of a passage stands.</param>
    public IEnumerable<(AlignedPair Pair, ReusePassage Passage)> With(NormalText partner, List<(int A, int B)> hits, Func<AlignedPair, WordingSpread> spreadOf)
    {
        var leastBits = LeastBits(_text!, partner);
        var chains = _aligner.Align(partner, hits, PassageJoining.WeakBits, leastBits - ReuseBounds.BitsForSpread);
        return chains.Count == 0 ? [] : Among(chains, partner, leastBits, spreadOf);
    }

    private IEnumerable<(AlignedPair Pair, ReusePassage Passage)> Among(List<Chain> chains, NormalText partner, float leastBits, Func<AlignedPair, WordingSpread> spreadOf)
    {
        foreach (var pair in PassageJoining.Of(chains, leastBits - ReuseBounds.BitsForSpread))
        {
            if (Written(partner, pair, leastBits, spreadOf) is { } passage)
            {
                yield return (pair, passage);
            }
            else if (pair.Densest() is { } dense && dense.Bits >= leastBits && Written(partner, dense, leastBits, spreadOf) is { } part)
            {
                yield return (dense, part);
            }
        }
    }

    private float LeastBits(NormalText text, NormalText partner) => partner.IsTemplate || ReferenceEquals(partner, text) ? _bounds.OwnBits
        : partner.IsOfUnitOf(text) ? _bounds.PastBits
        : _bounds.PeerBits;

    private ReusePassage? Written(NormalText partner, AlignedPair pair, float leastBits, Func<AlignedPair, WordingSpread> spreadOf) =>
        _bounds.IsLong(pair, partner.IsOfUnitOf(_text!), ReferenceEquals(partner, _text)) ? _writing.Write(_text!, partner, pair, leastBits, spreadOf) : null;
}
