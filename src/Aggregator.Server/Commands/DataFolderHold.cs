using Aggregator.Jobs;

namespace Aggregator.Server.Commands;

/// <summary>
/// Holds a data folder for one foreground run. A service on the same folder would take the run's request for one that nobody carries out,
/// and both would work on one night; so the run holds the very lock that the service's scheduler takes. It ends with the process, however it ends.
/// </summary>
internal static class DataFolderHold
{
    /// <summary>Takes the hold.</summary>
    /// <exception cref="SchedulerInUseException">A service or another run holds the folder.</exception>
    public static IDisposable Take(string dataFolder) => SchedulerHold.Take(Path.Combine(dataFolder, "scheduler.db"));
}
