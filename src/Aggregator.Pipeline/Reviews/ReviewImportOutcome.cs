namespace Aggregator.Pipeline.Reviews;

/// <summary>What a workbook that was handed back came to.</summary>
/// <param name="RunId">The run it was made from.</param>
/// <param name="Year">That run's report year.</param>
/// <param name="AsOf">The day that run speaks of.</param>
/// <param name="IsCheck">Whether nothing was to be written.</param>
/// <param name="Lines">The changes, in the workbook's order.</param>
public sealed record ReviewImportOutcome(long RunId, int Year, DateOnly AsOf, bool IsCheck, IReadOnlyList<ReviewImportLine> Lines)
{
    /// <summary>What came of it, one Chinese sentence.</summary>
    public string Sentence => Lines.Count == 0
        ? $"工作簿对应第{RunId}次运行，没有新的改动，没有写入。"
        : IsCheck ? $"核对通过：工作簿对应第{RunId}次运行，共{Lines.Count}处改动，没有写入。"
        : $"工作簿对应第{RunId}次运行，共{Lines.Count}处改动，已记录；整改内容即时可见，复核得分下次运行时计入。";
}
