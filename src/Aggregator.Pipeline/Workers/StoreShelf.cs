using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Workers;

/// <summary>The shelf of a vault in the database that the workers share.</summary>
public sealed class StoreShelf(FileBytesStore bytes) : IVaultShelf
{
    /// <summary>The shelf of a database; null for SQLite, which has one machine.</summary>
    public static StoreShelf? Of(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Options.Provider == StoreProvider.Sqlite ? null : new StoreShelf(new FileBytesStore(store));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> MissingAsync(IReadOnlyCollection<string> hashes, CancellationToken stop) => bytes.MissingAsync(hashes, stop);

    /// <inheritdoc />
    public Task AddAsync(IReadOnlyList<(string Sha256, ReadOnlyMemory<byte> Bytes)> files, CancellationToken stop) => bytes.AddAsync(files, stop);

    /// <inheritdoc />
    public bool Has(string sha256) => bytes.Has(sha256);

    /// <inheritdoc />
    public byte[]? Read(string sha256) => bytes.Read(sha256);
}
