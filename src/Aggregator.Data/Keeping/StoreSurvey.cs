using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Keeping;

/// <summary>What a backup has to know of a store besides its bytes. Reads only.</summary>
/// <param name="store">The database.</param>
public sealed class StoreSurvey(Store store)
{
    /// <summary>The last applied migration; null for a store without a schema.</summary>
    public async Task<string?> SchemaAsync(CancellationToken stop) => (await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: true, stop).ConfigureAwait(false)).Present is [.., var last] ? last : null;

    /// <summary>The hashes of everything that somebody handed in and that the store counts on finding in the vault.</summary>
    public async Task<IReadOnlySet<string>> FilesAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.StoredFiles.Select(row => row.Sha256).ToListAsync(stop).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
    }
}
