namespace Aggregator.Intake.Schemes;

/// <summary>An indicator of the first or second level while its rows are read.</summary>
/// <param name="Code">A.</param>
/// <param name="Name">时效.</param>
/// <param name="Points">20; null when that could not be read.</param>
/// <param name="Row">The row it was first named in, from 0.</param>
internal sealed record SchemeBranch<T>(string Code, string Name, decimal? Points, int Row)
{
    /// <summary>What hangs on it, in order.</summary>
    public List<T> Below { get; } = [];
}
