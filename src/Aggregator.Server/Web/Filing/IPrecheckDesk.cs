using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Filing;

/// <summary>Checks a file as the verb <c>check</c> does. Nothing is kept.</summary>
public interface IPrecheckDesk
{
    /// <summary>Checks it; null when as many are checked at the moment as may be.</summary>
    Task<PrecheckView?> TryAsync(byte[] bytes, string fileName, Unit? unit, int? year, CitySnapshot? city, CancellationToken stop);
}
