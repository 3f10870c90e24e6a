using Aggregator.Core.Reuse;

namespace Aggregator.Pipeline.Stages;

/// <summary>The known templates of a night.</summary>
/// <param name="Texts">To compare with.</param>
/// <param name="Files">Name and hash of each file, the unreadable ones too.</param>
/// <param name="Problems">A Chinese sentence for each file that could not be used.</param>
internal sealed record Templates(IReadOnlyList<ReuseText> Texts, IReadOnlyList<(string File, string Sha256)> Files, IReadOnlyList<string> Problems)
{
    /// <summary>No templates.</summary>
    public static Templates None { get; } = new([], [], []);
}
