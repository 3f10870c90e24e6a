using Aggregator.Data.Workers;

namespace Aggregator.Pipeline.Workers;

/// <summary>A lease this process has, until it is disposed or the process's place is lost.</summary>
public sealed class LeaseHold : IAsyncDisposable
{
    private readonly WorkerStore _workers;
    private readonly string _lease;
    private readonly Membership _place;

    internal LeaseHold(WorkerStore workers, string lease, Membership place) => (_workers, _lease, _place) = (workers, lease, place);

    /// <summary>Raised when it is no longer held.</summary>
    public CancellationToken Lost => _place.Lost;

    /// <summary>Gives it back; one that is lost is another's.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_place.Lost.IsCancellationRequested)
        {
            await _workers.GiveBackAsync(_lease, _place.Id, CancellationToken.None);
        }
    }
}
