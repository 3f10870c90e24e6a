using Aggregator.Core.Checking.Reviews;

namespace Aggregator.Server.Web;

/// <summary>What reviewers wrote, and where they hand their workbooks back.</summary>
public interface IReviewDesk
{
    /// <summary>Everything that was ever written, in the order it was.</summary>
    Task<IReadOnlyList<ReviewEntry>> HistoryAsync(CancellationToken stop);

    /// <summary>The same of one unit.</summary>
    Task<IReadOnlyList<ReviewEntry>> HistoryAsync(string unit, CancellationToken stop);

    /// <summary>Takes a workbook in, all or nothing; says what came of it, or everything that is to be mended.</summary>
    /// <param name="bytes">The workbook as it was sent: anybody's bytes.</param>
    /// <param name="fileName">For messages.</param>
    /// <param name="by">Who hands it back.</param>
    /// <param name="isCheck">Only say what would be written.</param>
    /// <param name="stop">Stops it.</param>
    Task<HandInOutcome> HandInAsync(byte[] bytes, string fileName, string? by, bool isCheck, CancellationToken stop);
}
