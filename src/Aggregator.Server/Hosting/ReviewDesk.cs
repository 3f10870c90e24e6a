using Aggregator.Core.Checking.Reviews;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline.Reviews;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>The page's desk over the store and the import the verb uses.</summary>
internal sealed class ReviewDesk(ReviewStore reviews, ReviewImport import) : IReviewDesk
{
    // A workbook and the one it is compared with take some hundred megabytes while they are read.
    private static readonly SemaphoreSlim One = new(1, 1);

    public Task<IReadOnlyList<ReviewEntry>> HistoryAsync(CancellationToken stop) => reviews.AllAsync(stop);

    public Task<IReadOnlyList<ReviewEntry>> HistoryAsync(string unit, CancellationToken stop) => reviews.OfUnitAsync(unit, stop);

    public async Task<HandInOutcome> HandInAsync(byte[] bytes, string fileName, string? by, bool isCheck, CancellationToken stop)
    {
        await One.WaitAsync(stop);
        try
        {
            var outcome = await import.RunAsync(bytes, fileName, by, isCheck, stop);
            return new HandInOutcome(true, outcome.Sentence, [.. outcome.Lines.Select(line => line.Text)]);
        }
        catch (RefusedInputException refused)
        {
            return new HandInOutcome(false, $"没有收下，一格也没有写入；请改正下列{refused.Messages.Count}处后重新交回。", refused.Messages);
        }
        finally
        {
            One.Release();
        }
    }
}
