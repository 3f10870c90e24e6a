using System.Text.RegularExpressions;

namespace Aggregator.Server.Keeping;

/// <summary>What a backup holds, by name. Nothing else is ever written from one, whatever it lists.</summary>
internal static partial class BackupNames
{
    /// <summary>The list of everything else.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The store, where it is SQLite.</summary>
    public const string Database = "aggregator.db";

    /// <summary>The scheduler's file.</summary>
    public const string Scheduler = "scheduler.db";

    /// <summary>What the office has set.</summary>
    public const string Settings = "settings.json";

    /// <summary>Where the log of who did what ended.</summary>
    public const string AuditHead = "audit-head.txt";

    /// <summary>The key evidence is signed with.</summary>
    public const string EvidenceKey = "evidence/key.pem";

    /// <summary>The vault.</summary>
    public const string Files = "files/";

    /// <summary>Files that are copied as they are, in their order.</summary>
    public static IReadOnlyList<string> Plain { get; } = [Settings, EvidenceKey];

    /// <summary>Whether a name is one that a backup may have.</summary>
    public static bool IsKnown(string name) => name is Database or Scheduler or AuditHead || Plain.Contains(name) || VaultFile().IsMatch(name);

    /// <summary>The hash a vault file's name says its bytes have; null for another file.</summary>
    public static string? HashIn(string name) => VaultFile().Match(name) is { Success: true } match ? match.Groups[2].Value : null;

    [GeneratedRegex(@"\Afiles/([0-9a-f]{2})/(\1[0-9a-f]{62})\z")]
    private static partial Regex VaultFile();
}
