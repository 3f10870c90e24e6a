using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>What a text is.</summary>
/// <param name="Form">The form or outline it follows.</param>
/// <param name="OffTopicReason">Why it is not an annual report, a Chinese sentence; null when it is one.</param>
internal sealed record FormVerdict(FormEdition Form, string? OffTopicReason);
