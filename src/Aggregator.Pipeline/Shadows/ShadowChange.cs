using Aggregator.Core.Checking;

namespace Aggregator.Pipeline.Shadows;

/// <summary>A finding that one of two sets of rules has and the other has not, or has otherwise.</summary>
/// <param name="Before">As the first set has it, or null.</param>
/// <param name="After">As the second set has it, or null.</param>
public sealed record ShadowChange(Finding? Before, Finding? After)
{
    /// <summary>Which finding it is.</summary>
    public Finding Finding => After ?? Before ?? throw new InvalidOperationException("A change has at least one side.");

    /// <summary><c>appears</c>, <c>disappears</c>, or <c>changes</c> when only severity or outcome do.</summary>
    public string Kind => Before is null ? "appears" : After is null ? "disappears" : "changes";

    /// <summary>The kind for a reader.</summary>
    public string ChineseKind => Before is null ? "新出现" : After is null ? "不再出现" : "级别或判定变化";
}
