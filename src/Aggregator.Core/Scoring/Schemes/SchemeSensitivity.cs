namespace Aggregator.Core.Scoring.Schemes;

/// <summary>How the weights are shaken to see which ranks hang on them.</summary>
/// <param name="Runs">How often; 0 leaves it out.</param>
/// <param name="Spread">Each leaf's points are multiplied by a factor between 1 - spread and 1 + spread.</param>
/// <param name="Seed">The same seed shakes alike.</param>
public sealed record SchemeSensitivity(int Runs, decimal Spread, int Seed)
{
    /// <summary>200 runs, a fifth up or down.</summary>
    public static SchemeSensitivity Default { get; } = new(200, 0.2m, 711);
}
