namespace Aggregator.Pipeline.Workers;

/// <summary>A process's place among the workers, from joining until it leaves or is struck off.</summary>
public sealed class Membership : IDisposable
{
    private readonly CancellationTokenSource _lost = new();

    internal Membership(long id) => Id = id;

    /// <summary>The worker's id.</summary>
    public long Id { get; }

    /// <summary>Raised when the place is lost: what was taken may be another's by now, and is to be left.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <inheritdoc />
    public void Dispose() => _lost.Dispose();

    internal void Lose() => _lost.Cancel();
}
