namespace Aggregator.Core.Scoring;

/// <summary>Points given of points applicable: what does not apply is in neither, so the rest is rescaled.</summary>
internal sealed class PointSum
{
    private decimal _given;
    private decimal _applicable;

    /// <summary>Of a hundred, two decimals; 0 when nothing applies.</summary>
    public decimal Score => _applicable == 0 ? 0 : Math.Round(_given / _applicable * 100, 2, MidpointRounding.AwayFromZero);

    /// <summary>Adds a leaf.</summary>
    public void Add(decimal points, decimal most)
    {
        _given += points;
        _applicable += most;
    }
}
