using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>Which bytes we hold, and since which day under which path. Safe to repeat; the first day stands for ever.</summary>
/// <param name="store">The database.</param>
/// <param name="clock">For the time of keeping.</param>
public sealed class FileStore(Store store, TimeProvider clock)
{
    /// <summary>Notes files, all in one transaction.</summary>
    /// <returns>The day each pair of path and hash was first seen: <paramref name="today"/> when that is now.</returns>
    public Task<IReadOnlyDictionary<(string Path, string Sha256), DateOnly>> SeenAsync(IReadOnlyCollection<SeenFile> files, DateOnly today, CancellationToken stop) =>
        store.WriteAsync<IReadOnlyDictionary<(string, string), DateOnly>>(
            async (context, token) =>
            {
                var wanted = files.DistinctBy(file => (file.Path, file.Sha256)).Select(file => (File: file, Key: ContentKey.Of(file.Path))).ToList();
                var days = await KnownDaysAsync(context, wanted.ConvertAll(one => one.Key), token).ConfigureAwait(false);
                var held = await HeldAsync(context, wanted.ConvertAll(one => one.File.Sha256), token).ConfigureAwait(false);
                foreach (var (file, key) in wanted.Where(one => !days.ContainsKey((one.Key, one.File.Sha256))))
                {
                    if (held.Add(file.Sha256))
                    {
                        context.Add(new StoredFileRow { Sha256 = file.Sha256, Length = file.Length, KeptAt = clock.GetUtcNow().UtcDateTime });
                    }

                    context.Add(new SeenFileRow { PathKey = key, Sha256 = file.Sha256, Path = StoredText.Of(file.Path), FirstSeen = today });
                }

                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return wanted.ToDictionary(one => (one.File.Path, one.File.Sha256), one => days.GetValueOrDefault((one.Key, one.File.Sha256), today));
            },
            stop);

    /// <summary>Which of these bytes stand anywhere: on a receipt, or in an inbox a night took.</summary>
    public async Task<IReadOnlySet<string>> ListedAsync(IReadOnlyList<string> hashes, CancellationToken stop)
    {
        await using var context = store.Open();
        return await HeldAsync(context, [.. hashes], stop).ConfigureAwait(false);
    }

    /// <summary>How many bytes lie under these hashes; one we do not hold is left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> LengthsAsync(IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        await using var context = store.Open();
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var some in hashes.Distinct(StringComparer.Ordinal).Chunk(FewParameters.Count))
        {
            var rows = await context.StoredFiles.Where(row => some.Contains(row.Sha256)).Select(row => new { row.Sha256, row.Length }).ToListAsync(stop).ConfigureAwait(false);
            rows.ForEach(row => lengths.Add(row.Sha256, row.Length));
        }

        return lengths;
    }

    private static async Task<Dictionary<(string Key, string Sha256), DateOnly>> KnownDaysAsync(AggregatorContext context, List<string> keys, CancellationToken stop)
    {
        var days = new Dictionary<(string, string), DateOnly>();
        foreach (var some in keys.Distinct().Chunk(FewParameters.Count))
        {
            var rows = await context.SeenFiles.Where(row => some.Contains(row.PathKey)).ToListAsync(stop).ConfigureAwait(false);
            rows.ForEach(row => days.Add((row.PathKey, row.Sha256), row.FirstSeen));
        }

        return days;
    }

    private static async Task<HashSet<string>> HeldAsync(AggregatorContext context, List<string> hashes, CancellationToken stop)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in hashes.Distinct().Chunk(FewParameters.Count))
        {
            held.UnionWith(await context.StoredFiles.Where(row => some.Contains(row.Sha256)).Select(row => row.Sha256).ToListAsync(stop).ConfigureAwait(false));
        }

        return held;
    }
}
