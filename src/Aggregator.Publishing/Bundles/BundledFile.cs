namespace Aggregator.Publishing.Bundles;

/// <summary>A file to be put into a bundle.</summary>
/// <param name="File">Its name below the output folder, with <c>/</c>.</param>
/// <param name="Open">Opens it; null when it is gone.</param>
/// <param name="PublishedSha256">The hash it had when it was published; null when that is not known.</param>
public sealed record BundledFile(string File, Func<Stream?> Open, string? PublishedSha256);
