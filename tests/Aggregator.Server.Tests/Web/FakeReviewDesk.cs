using Aggregator.Core.Checking.Reviews;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>Notes what is handed in; refuses what is empty of sense.</summary>
internal sealed class FakeReviewDesk : IReviewDesk
{
    public List<ReviewEntry> History { get; } = [];

    public List<string> HandedIn { get; } = [];

    public Task<IReadOnlyList<ReviewEntry>> HistoryAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<ReviewEntry>>(History);

    public Task<IReadOnlyList<ReviewEntry>> HistoryAsync(string unit, CancellationToken stop) => Task.FromResult<IReadOnlyList<ReviewEntry>>([.. History.Where(entry => entry.Cell.Unit == unit)]);

    public Task<HandInOutcome> HandInAsync(byte[] bytes, string fileName, string? by, bool isCheck, CancellationToken stop)
    {
        HandedIn.Add(FormattableString.Invariant($"{fileName} {bytes.Length} {by} {isCheck}"));
        return Task.FromResult(bytes[0] == 'P'
            ? new HandInOutcome(true, "共1处改动，已记录。", ["问题清单!L4 云川市教育局 责任人：（空白）→<b>王科长</b>"])
            : new HandInOutcome(false, "没有收下。", ["考核工作簿“x”问题清单!M17（期限）：写的是“下周五”，不是日期。"]));
    }
}
