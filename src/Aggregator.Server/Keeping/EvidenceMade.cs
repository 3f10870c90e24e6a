namespace Aggregator.Server.Keeping;

/// <summary>A bundle of evidence that was written.</summary>
/// <param name="Manifest">Its list.</param>
/// <param name="ManifestSha256">The hash of the list, by which the bundle is known.</param>
/// <param name="Fingerprint">Of the key that signed it.</param>
internal sealed record EvidenceMade(EvidenceManifest Manifest, string ManifestSha256, string Fingerprint);
