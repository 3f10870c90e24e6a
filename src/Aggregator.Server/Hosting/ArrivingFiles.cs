using Aggregator.Data;
using Aggregator.Intake.Collecting;

namespace Aggregator.Server.Hosting;

/// <summary>
/// The files of uploads that are not over. When the last upload of the same bytes is over and they stand nowhere (it was refused, or broke off), they leave
/// the vault again; what lay there before or was kept by anybody else meanwhile stays. After a kill they stay too.
/// </summary>
/// <param name="files">What stands somewhere.</param>
/// <param name="vault">Where they are.</param>
internal sealed class ArrivingFiles(FileStore files, FileVault vault)
{
    private readonly Lock _turn = new();

    private readonly Dictionary<string, (int Uploads, VaultMark? Mark)> _arriving = new(StringComparer.Ordinal);

    /// <summary>Notes a file of an upload.</summary>
    public void Add(KeptFile kept)
    {
        lock (_turn)
        {
            // Bytes are an upload's to remove while every mark since they were new is one of ours.
            _arriving[kept.Sha256] = _arriving.TryGetValue(kept.Sha256, out var known)
                ? (known.Uploads + 1, known.Mark is not null && kept.Mark?.Before == known.Mark.At ? kept.Mark : null)
                : (1, kept.Mark is { Before: null } ? kept.Mark : null);
        }
    }

    /// <summary>The upload of these files is over, one entry for each <see cref="Add"/>.</summary>
    public async Task EndAsync(IReadOnlyList<KeptFile> kept, CancellationToken stop)
    {
        var last = new List<(string Sha256, VaultMark Mark)>();
        lock (_turn)
        {
            foreach (var file in kept)
            {
                var (uploads, mark) = _arriving[file.Sha256];
                if (uploads > 1)
                {
                    _arriving[file.Sha256] = (uploads - 1, mark);
                    continue;
                }

                _arriving.Remove(file.Sha256);
                if (mark is not null)
                {
                    last.Add((file.Sha256, mark));
                }
            }
        }

        if (last.Count == 0)
        {
            return;
        }

        var listed = await files.ListedAsync([.. last.Select(one => one.Sha256)], stop);
        foreach (var (sha256, mark) in last.Where(one => !listed.Contains(one.Sha256)))
        {
            vault.Forget(sha256, mark);
        }
    }
}
