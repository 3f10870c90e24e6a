using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>The pages' actions over the stores the verbs write to.</summary>
internal sealed class OfficeActions(ISiteData data, ReturnStore returns, DecisionStore decisions, TimeProvider clock) : IOfficeActions
{
    private const int LongestReason = 2000;

    public async Task<ActionOutcome> DecideAsync(string fingerprint, string? kind, string? reason, string? by, string? document, CancellationToken stop)
    {
        if (DecisionKinds.Parse(kind) is not { } decided)
        {
            return new(false, "没有记录：请选择处理意见（属实、不成立或已说明）。");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || string.IsNullOrWhiteSpace(by))
        {
            return new(false, $"没有记录：请写明理由（不超过{LongestReason}个字）和处理人。");
        }

        if (await decisions.FindingAsync(fingerprint, stop) is not { } finding)
        {
            return new(false, "没有记录：库中没有这条问题，请刷新页面后重试。");
        }

        var added = await decisions.AppendAsync(FindingDecision.On(finding, decided, reason, by, clock.GetUtcNow(), document), stop);
        return new(true, added ? $"处理意见“{decided.ChineseName()}”已记录，下次运行时计入。" : "同样的处理意见已经记录过，没有重复记录。");
    }

    public async Task<ActionOutcome> ReturnAsync(string unit, int year, string? reason, string? by, CancellationToken stop)
    {
        if (await data.SnapshotAsync(stop) is not { } snapshot || snapshot.Roster.Find(unit) is not { } named || snapshot.Accepted(unit, year) is not { } submission)
        {
            return new(false, $"没有退回：这个单位{year}年度没有已采纳的报告。");
        }

        try
        {
            var order = ReturnRequest.OrderFor(submission, reason, by, ShanghaiClock.Today(clock), due: null, snapshot.Calendar.AnswerDays);
            return new(true, ReturnRequest.Told(named, order, submission.File, snapshot, await returns.AddAsync(order, stop)));
        }
        catch (RefusedInputException refused)
        {
            return new(false, "没有退回：" + string.Join("；", refused.Messages));
        }
    }

    public async Task<ActionOutcome> WithdrawAsync(string unit, int year, CancellationToken stop)
    {
        var count = await returns.WithdrawAsync(unit, year, stop);
        return count == 0 ? new(false, $"{year}年度没有尚有效的退回决定，没有改动。") : new(true, $"已撤回{year}年度的{count}条退回决定，下次处理时生效。");
    }
}
