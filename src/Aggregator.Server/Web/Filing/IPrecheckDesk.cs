using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web.Filing;

/// <summary>Checks a file as the verb <c>check</c> does. Nothing is kept.</summary>
public interface IPrecheckDesk
{
    /// <summary>Checks it; null when as many are checked at the moment as may be, and then nothing was read.</summary>
    /// <param name="read">Brings the whole file into memory; called at most once, when there is room for it.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="unit">Whose it is; null when the program is to tell.</param>
    /// <param name="year">Report year; null when the program is to tell.</param>
    /// <param name="city">The last night, or null.</param>
    /// <param name="maySee">Which units' reports of the year before whoever asks may know of, by code: a file that names another unit must tell nothing of it.</param>
    /// <param name="stop">Cancels.</param>
    Task<PrecheckView?> TryAsync(Func<CancellationToken, Task<byte[]>> read, string fileName, Unit? unit, int? year, CitySnapshot? city, Func<string, bool> maySee, CancellationToken stop);
}
