namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Sets of numbers from 0 that can be joined.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest number of the set <paramref name="item"/> is in.</summary>
    public int Find(int item)
    {
        while (_parent[item] != item)
        {
            item = _parent[item] = _parent[_parent[item]];
        }

        return item;
    }

    public void Join(int one, int other)
    {
        var (a, b) = (Find(one), Find(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
