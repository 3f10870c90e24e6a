using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Access;

/// <summary>How entries hang together.</summary>
internal static class AuditChain
{
    /// <summary>What the first entry follows.</summary>
    public static readonly string Beginning = new('0', Lengths.Hash);

    // Longer details are of no use in a log and cost every check.
    private const int LongestDetail = 4000;

    /// <summary>
    /// Adds an entry behind the last one, inside the caller's transaction: what is done and that it was done stand or fall together. The number is
    /// the key, so of two writers who read the same last entry one fails and does its work again.
    /// </summary>
    public static async Task<AuditEntryRow> AppendAsync(AggregatorContext context, AuditNote note, DateTimeOffset at, CancellationToken stop)
    {
        var last = await context.AuditEntries.OrderByDescending(row => row.Seq).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        var row = new AuditEntryRow
        {
            Seq = (last?.Seq ?? 0) + 1,
            OccurredAt = WholeMilliseconds(at.UtcDateTime),
            Who = StoredText.Fit(note.Who, Lengths.Name),
            RoleCode = StoredText.Fit(note.Role, Lengths.Code),
            Action = StoredText.Fit(note.Action, Lengths.Code),
            Subject = StoredText.Fit(note.Subject, Lengths.Name),
            Detail = note.Detail.Length <= LongestDetail ? StoredText.Of(note.Detail) : "{\"cut\":true}",
            PreviousHash = last?.EntryHash ?? Beginning,
        };
        row.EntryHash = HashOf(row);
        context.Add(row);
        await context.SaveChangesAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>SHA-256 over every field, each with its length before it, so that no text can be moved from one field into the next.</summary>
    public static string HashOf(AuditEntryRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, row.Seq);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, DateTime.SpecifyKind(row.OccurredAt, DateTimeKind.Utc).Ticks);
        hash.AppendData(number);
        foreach (var text in (string[])[row.Who, row.RoleCode, row.Action, row.Subject, row.Detail, row.PreviousHash])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt64BigEndian(number, bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What a database rounds would be another entry.
    private static DateTime WholeMilliseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
