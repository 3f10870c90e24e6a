namespace Aggregator.Server.Web;

/// <summary>The service's measurements as plain text.</summary>
public interface IMetricsText
{
    /// <summary>Everything as it stands now, in Prometheus' text format 0.0.4.</summary>
    Task<string> CollectAsync(CancellationToken stop);
}
