using Aggregator.Data;
using Aggregator.Pipeline;

namespace Aggregator.Server.Hosting;

/// <summary>How the service is started.</summary>
/// <param name="Store">The database.</param>
/// <param name="DataFolder">Full path of the data folder.</param>
/// <param name="Urls">Addresses to listen on.</param>
/// <param name="City">The scheduled city, or null: then the sample, or the city of the last night.</param>
/// <param name="WithSample">Whether an empty store is filled with the sample city.</param>
internal sealed record ServiceSettings(StoreOptions Store, string DataFolder, string Urls, ScheduledCity? City, bool WithSample);
