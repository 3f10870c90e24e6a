using Aggregator.Testing;

namespace Aggregator.Data.Tests.Databases;

/// <summary>A file in a folder of its own.</summary>
public sealed class SqliteDatabase(int? maxBatchSize) : TestDatabase
{
    private readonly TempFolder _folder = new();

    /// <inheritdoc />
    protected override StoreOptions Options => StoreOptions.Parse(null, null, _folder.Path) with { MaxBatchSize = maxBatchSize };

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    /// <inheritdoc />
    protected override Task ClearAsync() => Task.CompletedTask;
}
