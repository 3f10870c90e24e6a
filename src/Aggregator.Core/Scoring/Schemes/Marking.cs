namespace Aggregator.Core.Scoring.Schemes;

/// <summary>How a leaf gives points: by bands of an amount, or by what each thing found costs. One of the two, as the measure asks.</summary>
public sealed record Marking
{
    /// <summary>Bands from the best amount on; empty when things are counted.</summary>
    public IReadOnlyList<MarkBand> Bands { get; init; } = [];

    /// <summary>What each thing costs; empty when an amount is banded.</summary>
    public IReadOnlyList<MarkCost> Costs { get; init; } = [];

    /// <summary>How a rate of few cases is marked instead, or null when the bands hold for any number.</summary>
    public MarkFew? Few { get; init; }

    /// <summary>The same on another scale of points.</summary>
    public Marking Scaled(decimal by) => by == 1 ? this : new Marking
    {
        Bands = [.. Bands.Select(band => band with { Points = Round(band.Points * by) })],
        Costs = [.. Costs.Select(cost => cost with { Points = cost.Points is { } points ? Round(points * by) : null })],
        Few = Few is null ? null : Few with { Each = Round(Few.Each * by) },
    };

    private static decimal Round(decimal points) => Math.Round(points, 4, MidpointRounding.AwayFromZero);
}
