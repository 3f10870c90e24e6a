using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>What runs have published. Safe to repeat.</summary>
/// <param name="store">The database.</param>
public sealed class OutputStore(Store store)
{
    /// <summary>Lists what a run wrote, in place of an earlier list of the same run.</summary>
    public Task SavePublishedAsync(long runId, IReadOnlyList<(string File, string Sha256, long Length)> files, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            await context.PublishedFiles.Where(row => row.RunId == runId).ExecuteDeleteAsync(token).ConfigureAwait(false);
            context.AddRange(files.Select((file, i) => new PublishedFileRow
            {
                RunId = runId,
                Ordinal = i + 1,
                FilePath = file.File,
                Sha256 = file.Sha256,
                Length = file.Length,
            }));
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        },
        stop);

    /// <summary>What a run wrote, in the order it was saved; empty when nothing.</summary>
    public async Task<IReadOnlyList<PublishedFile>> PublishedAsync(long runId, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.PublishedFiles.Where(row => row.RunId == runId).OrderBy(row => row.Ordinal)
            .Select(row => new PublishedFile(row.FilePath, row.Sha256, row.Length))
            .ToListAsync(stop).ConfigureAwait(false);
    }
}
