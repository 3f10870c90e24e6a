namespace Aggregator.Server.Keeping;

/// <summary>What a backup came to.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Manifest">Its list.</param>
/// <param name="ManifestSha256">The hash by which it is known.</param>
/// <param name="LeftOut">Names in the data folder that are not in it, with the reason.</param>
internal sealed record BackupReport(string Place, BackupManifest Manifest, string ManifestSha256, IReadOnlyList<string> LeftOut);
