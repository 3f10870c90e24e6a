using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Intake;

namespace Aggregator.Server.Keeping;

/// <summary>What stands in a backup.</summary>
/// <param name="Form">How it is laid out.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Provider"><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>; the databases of the latter two are not in it.</param>
/// <param name="Place">Where the database was, without a password.</param>
/// <param name="Schema">The last migration of the database.</param>
/// <param name="Entries">Every file, in ordinal order of name.</param>
/// <param name="Missing">Hashes the database counts on and the vault did not hold, or held with other bytes.</param>
internal sealed record BackupManifest(
    string Form, DateTimeOffset MadeAt, string Program, string Provider, string Place, string Schema, IReadOnlyList<BackupEntry> Entries, IReadOnlyList<string> Missing)
{
    /// <summary>The form this program writes and reads.</summary>
    public const string CurrentForm = "aggregator-backup-1";

    /// <summary>A list of some million files.</summary>
    public const long MostBytes = 256L << 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it is written.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    /// <summary>The hash of its bytes, by which one backup is told from another.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads one that somebody may have changed.</summary>
    /// <exception cref="RefusedInputException">It is none, or none this program knows.</exception>
    public static BackupManifest Read(byte[] bytes)
    {
        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(bytes, Json);
        }
        catch (JsonException)
        {
            manifest = null;
        }

        if (manifest is not { Form: not null, Provider: not null, Entries: not null, Missing: not null } || manifest.Entries.Any(entry => entry is not { Name: not null, Sha256: not null, Bytes: >= 0 }))
        {
            throw new RefusedInputException([$"备份中的 {BackupNames.Manifest} 读不出来，可能被改动或截断；请换另一份备份。"]);
        }

        if (manifest.Form != CurrentForm)
        {
            throw new RefusedInputException([$"备份的格式是“{manifest.Form}”，本程序只认识“{CurrentForm}”；请用做这份备份的程序或更新的程序恢复。"]);
        }

        var strange = manifest.Entries.Where(entry => !BackupNames.IsKnown(entry.Name)).Select(entry => entry.Name).ToList();
        var twice = manifest.Entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        return strange.Count + twice.Count == 0 ? manifest : throw new RefusedInputException(
        [
            .. strange.Take(20).Select(name => $"备份的清单里有不该有的文件“{name}”，整个备份不予恢复；请换另一份备份。"),
            .. twice.Take(20).Select(name => $"备份的清单里“{name}”出现两次，整个备份不予恢复；请换另一份备份。"),
        ]);
    }
}
