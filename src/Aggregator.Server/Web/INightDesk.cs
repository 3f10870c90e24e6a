namespace Aggregator.Server.Web;

/// <summary>Who works on the nights, and where one at work is called off.</summary>
public interface INightDesk
{
    /// <summary>Ends a running night without a result and tells who did; refused when it is not running, or publishes already.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="by">Who calls it off.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<ActionOutcome> CancelAsync(long run, string by, CancellationToken stop);

    /// <summary>The processes that share the work on a server's database, oldest first; null where this one works alone.</summary>
    Task<IReadOnlyList<WorkerView>?> WorkersAsync(CancellationToken stop);
}
