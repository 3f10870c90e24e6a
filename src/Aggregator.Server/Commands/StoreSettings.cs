using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Server.Settings;

namespace Aggregator.Server.Commands;

/// <summary>
/// What an office sets of the database: section <c>Store</c> of <c>settings.json</c> in the data folder, or environment variables such as
/// <c>AGGREGATOR_Store__Database</c>, which keep a password off the command line. What a verb's own options say wins.
/// </summary>
internal sealed class StoreSettings
{
    private const int LongestWait = 3600;

    /// <summary><c>Store:Provider</c>: sqlite, sqlserver or postgres.</summary>
    public string? Provider { get; set; }

    /// <summary><c>Store:Database</c>: a file or a connection string.</summary>
    public string? Database { get; set; }

    /// <summary><c>Store:MaxBatchSize</c>: see <see cref="StoreOptions.MaxBatchSize"/>.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary><c>Store:CommandTimeoutSeconds</c>: see <see cref="StoreOptions.CommandTimeoutSeconds"/>.</summary>
    public int? CommandTimeoutSeconds { get; set; }

    /// <summary><c>Store:RetryCount</c>: see <see cref="StoreOptions.RetryCount"/>.</summary>
    public int? RetryCount { get; set; }

    /// <summary>Reads what is set.</summary>
    /// <exception cref="RefusedInputException">It cannot be used; the sentences name the keys and repeat no value.</exception>
    public static StoreSettings Read(string dataFolder)
    {
        var set = OfficeSection.Read<StoreSettings>(dataFolder, "Store", "Provider、Database、MaxBatchSize、CommandTimeoutSeconds、RetryCount，后三项是整数");

        string[] problems =
        [
            .. OfficeSection.Outside("Store:MaxBatchSize", set.MaxBatchSize, 1, 10_000),
            .. OfficeSection.Outside("Store:CommandTimeoutSeconds", set.CommandTimeoutSeconds, 1, LongestWait),
            .. OfficeSection.Outside("Store:RetryCount", set.RetryCount, 0, 20),
        ];
        return problems.Length == 0 ? set : throw new RefusedInputException(problems);
    }

    /// <summary>The store with what is set of how it is spoken to.</summary>
    public StoreOptions Apply(StoreOptions options) => options with
    {
        MaxBatchSize = MaxBatchSize ?? options.MaxBatchSize,
        CommandTimeoutSeconds = CommandTimeoutSeconds ?? options.CommandTimeoutSeconds,
        RetryCount = RetryCount ?? options.RetryCount,
    };
}
