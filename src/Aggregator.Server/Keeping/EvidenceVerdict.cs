namespace Aggregator.Server.Keeping;

/// <summary>What a check of a bundle found.</summary>
/// <param name="Manifest">Its list.</param>
/// <param name="Fingerprint">Of the key in it.</param>
/// <param name="Problems">What is not as it was signed, Chinese, the first one first; empty when all is.</param>
/// <param name="Notes">What to know besides.</param>
internal sealed record EvidenceVerdict(EvidenceManifest Manifest, string Fingerprint, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes);
