using System.Runtime.InteropServices;

namespace Aggregator.Core.Reuse;

/// <summary>Sums for each text what shared runs near one diagonal say. Room for the texts met, not for all.</summary>
internal sealed class DiagonalSums
{
    private readonly Dictionary<(int Part, int Text), int> _rows = [];
    private readonly List<float> _sums = [];

    /// <summary>Counts a run at two places.</summary>
    /// <param name="text">The other text.</param>
    /// <param name="place">The place in the later one.</param>
    /// <param name="other">The place in the earlier one.</param>
    /// <param name="weight">What it says.</param>
    public void Add((int Part, int Text) text, int place, int other, float weight)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, text, out var isKnown);
        if (!isKnown)
        {
            row = _sums.Count;
            CollectionsMarshal.SetCount(_sums, row + PartnerSearch.Bands);
            CollectionsMarshal.AsSpan(_sums)[row..].Clear();
        }

        _sums[row + PartnerSearch.BandOf(place, other)] += weight;
    }

    /// <summary>The texts of which two neighbouring bands say enough.</summary>
    /// <param name="leastBits">How much that is for a text.</param>
    public IEnumerable<(int Part, int Text)> Above(Func<(int Part, int Text), float> leastBits) =>
        _rows.Where(pair => Most(CollectionsMarshal.AsSpan(_sums).Slice(pair.Value, PartnerSearch.Bands)) >= leastBits(pair.Key)).Select(pair => pair.Key);

    /// <summary>The most two neighbouring bands say.</summary>
    public static float Most(ReadOnlySpan<float> bands)
    {
        var most = 0f;
        for (var band = 0; band < PartnerSearch.Bands; band++)
        {
            most = Math.Max(most, bands[band] + bands[(band + 1) & (PartnerSearch.Bands - 1)]);
        }

        return most;
    }
}
