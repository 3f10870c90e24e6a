using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Workers;

/// <summary>Kept bytes in the database, cut in pieces, for workers on other machines. A file is there whole or not at all. Safe to repeat.</summary>
/// <param name="store">The database.</param>
public sealed class FileBytesStore(Store store)
{
    /// <summary>Bytes of a piece: a row must not be so long that it needs the memory of a file.</summary>
    internal const int PieceLength = 1 << 20;

    /// <summary>Which of these files are not there.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IReadOnlyCollection<string> hashes, CancellationToken stop)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using var context = store.Open();
        foreach (var some in hashes.Distinct(StringComparer.Ordinal).Chunk(FewParameters.Count))
        {
            there.UnionWith(await context.FileBytes.Where(row => some.Contains(row.Sha256) && row.Ordinal == 0).Select(row => row.Sha256).ToListAsync(stop).ConfigureAwait(false));
        }

        return [.. hashes.Distinct(StringComparer.Ordinal).Where(hash => !there.Contains(hash))];
    }

    /// <summary>Brings files, all in one transaction; those that are there stay.</summary>
    public Task AddAsync(IReadOnlyList<(string Sha256, ReadOnlyMemory<byte> Bytes)> files, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var hashes = files.Select(file => file.Sha256).Distinct(StringComparer.Ordinal).ToArray();
            var there = await context.FileBytes.Where(row => hashes.Contains(row.Sha256) && row.Ordinal == 0).Select(row => row.Sha256).ToListAsync(token).ConfigureAwait(false);
            await BulkRows.InsertAsync(
                context,
                [.. files.DistinctBy(file => file.Sha256).Where(file => !there.Contains(file.Sha256)).SelectMany(file => Pieces(file.Sha256, file.Bytes))],
                token).ConfigureAwait(false);
        },
        stop);

    /// <summary>The bytes of a file; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">Pieces are missing: somebody changed the table.</exception>
    public byte[]? Read(string sha256)
    {
        using var context = store.Open();
        var pieces = context.FileBytes.Where(row => row.Sha256 == sha256).OrderBy(row => row.Ordinal).Select(row => new { row.Pieces, row.Bytes }).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        return pieces.Count == pieces[0].Pieces
            ? [.. pieces.SelectMany(piece => piece.Bytes)]
            : throw new InvalidDataException($"Of {pieces[0].Pieces} pieces of the file {sha256} the database has {pieces.Count}.");
    }

    /// <summary>Whether a file is there.</summary>
    public bool Has(string sha256)
    {
        using var context = store.Open();
        return context.FileBytes.Any(row => row.Sha256 == sha256 && row.Ordinal == 0);
    }

    private static IEnumerable<FileBytesRow> Pieces(string sha256, ReadOnlyMemory<byte> bytes)
    {
        var count = Math.Max(1, (bytes.Length + PieceLength - 1) / PieceLength);
        for (var i = 0; i < count; i++)
        {
            var from = i * PieceLength;
            yield return new FileBytesRow { Sha256 = sha256, Ordinal = i, Pieces = count, Bytes = bytes[from..Math.Min(bytes.Length, from + PieceLength)].ToArray() };
        }
    }
}
