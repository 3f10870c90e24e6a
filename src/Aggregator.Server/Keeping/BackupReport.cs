namespace Aggregator.Server.Keeping;

/// <summary>What a backup came to.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Manifest">Its list.</param>
/// <param name="ManifestSha256">The hash by which it is known.</param>
/// <param name="LeftOut">Names in the data folder that are not in it, with the reason.</param>
/// <param name="Wanting">What should be in it and could not be taken, Chinese.</param>
internal sealed record BackupReport(string Place, BackupManifest Manifest, string ManifestSha256, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Wanting)
{
    /// <summary>Whether everything that should be in it is.</summary>
    public bool IsWhole => Wanting.Count == 0 && Manifest.Missing.Count == 0;
}
