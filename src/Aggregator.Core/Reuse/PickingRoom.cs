namespace Aggregator.Core.Reuse;

/// <summary>Buffers one worker hashes texts in, grown to the longest.</summary>
internal sealed class PickingRoom
{
    private uint[] _least = [];
    private int[] _picked = [];

    /// <summary>The hash at each place of the last text.</summary>
    public uint[] Hashes { get; private set; } = [];

    /// <summary>The picked places of a text, in order; <see cref="Hashes"/> then holds the hashes of its runs of <paramref name="k"/> characters.</summary>
    public ReadOnlySpan<int> Pick(NormalText text, int k)
    {
        var room = text.Length + (2 * NormalText.Margin);
        if (_picked.Length < room)
        {
            (Hashes, _least, _picked) = (new uint[room], new uint[room], new int[room]);
        }

        var count = Grams.Hash(text.Letters, text.Length, k, Hashes);
        return _picked.AsSpan(0, Grams.Pick(Hashes, count, _least, _picked));
    }
}
