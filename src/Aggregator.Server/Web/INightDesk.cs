namespace Aggregator.Server.Web;

/// <summary>Where a night at work is called off.</summary>
public interface INightDesk
{
    /// <summary>Ends a running night without a result and tells who did; refused when it is not running, or publishes already.</summary>
    /// <param name="run">Its number.</param>
    /// <param name="by">Who calls it off.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<ActionOutcome> CancelAsync(long run, string by, CancellationToken stop);
}
