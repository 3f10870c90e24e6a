using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;

namespace Aggregator.Server.Api;

/// <summary>A night with its arrays of open data, made once and kept as long as the night is.</summary>
/// <param name="Snapshot">The night.</param>
/// <param name="Run">Number of the run; null when it is not told.</param>
/// <param name="Tag">Changes whenever anything that is handed out of the night does.</param>
/// <param name="Sets">The arrays by name.</param>
internal sealed record ApiNight(CitySnapshot Snapshot, long? Run, string Tag, IReadOnlyDictionary<string, OpenDataSet> Sets);
