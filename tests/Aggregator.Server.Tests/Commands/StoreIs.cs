using Aggregator.Data;

namespace Aggregator.Server.Tests.Commands;

/// <summary>What must hold of a store after whatever was done to it.</summary>
internal static class StoreIs
{
    /// <summary>No check of <c>sql/checks</c> returns a row.</summary>
    public static async Task SoundAsync(string dataFolder)
    {
        using var store = Open(dataFolder);
        foreach (var check in await new StoreChecks(store).RunAsync(CancellationToken.None))
        {
            Assert.IsEmpty(check.Rows, $"{check.Check}: {string.Join("; ", check.Rows)}");
        }
    }

    /// <summary>The runs, latest first.</summary>
    public static async Task<IReadOnlyList<RunView>> RunsAsync(string dataFolder)
    {
        using var store = Open(dataFolder);
        return await new RunStore(store, TimeProvider.System).RecentAsync(100, CancellationToken.None);
    }

    private static Store Open(string dataFolder) => new(StoreOptions.Parse(null, null, dataFolder));
}
