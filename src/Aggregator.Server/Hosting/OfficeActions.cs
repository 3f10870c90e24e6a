using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake;
using Aggregator.Pipeline;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>The pages' actions over the stores the verbs write to.</summary>
internal sealed class OfficeActions(ISiteData data, ReturnStore returns, DecisionStore decisions, MakerChecker apart, TimeProvider clock) : IOfficeActions
{
    private const int LongestReason = 2000;

    private const int LongestDocument = 100;

    public async Task<ActionOutcome> DecideAsync(string fingerprint, string? kind, string? reason, string? by, string? document, CancellationToken stop)
    {
        if (DecisionKinds.Parse(kind) is not { } decided)
        {
            return new(false, $"没有记录：请选择处理意见（{string.Join("、", DecisionKinds.All.Select(one => one.ChineseName()))}）。") { Field = DecisionDraft.KindField };
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || string.IsNullOrWhiteSpace(by))
        {
            return new(false, $"没有记录：请写明理由（不超过{LongestReason}个字）和处理人。") { Field = DecisionDraft.ReasonField };
        }

        if (document?.Length > LongestDocument)
        {
            return new(false, $"没有记录：文号不超过{LongestDocument}个字，现有{document.Length}个字。") { Field = DecisionDraft.DocumentField };
        }

        if (await decisions.FindingAsync(fingerprint, stop) is not { } finding)
        {
            return new(false, "没有记录：库中没有这条问题，请刷新页面后重试。");
        }

        if (await apart.OnDecisionAsync(finding, decided, by, stop) is { } problem)
        {
            return new(false, "没有记录：" + problem);
        }

        var added = await decisions.AppendAsync(FindingDecision.On(finding, decided, reason, by, clock.GetUtcNow(), document), stop);
        if (decided == DecisionKind.Objected)
        {
            var days = (await data.SnapshotAsync(stop))?.Calendar.AnswerDays;
            return new(true, !added ? "同样的异议已经记录过，没有重复记录。" : days is null ? "异议已记录，裁决前照常扣分。" : $"异议已记录，主管部门应在{days}天内答复；裁决前照常扣分。");
        }

        return new(true, added ? $"处理意见“{decided.ChineseName()}”已记录，下次运行时计入。" : "同样的处理意见已经记录过，没有重复记录。");
    }

    public async Task<ActionOutcome> ReturnAsync(string unit, int year, string? sha256, string? reason, string? by, CancellationToken stop)
    {
        if (await data.SnapshotAsync(stop) is not { } snapshot || snapshot.Roster.Find(unit) is not { } named || snapshot.Accepted(unit, year) is not { } submission || submission.Sha256 != sha256)
        {
            return new(false, $"没有退回：这份报告已不是这个单位{year}年度的现行报告，请刷新页面后核对。");
        }

        if (await apart.OnReportAsync(unit, year, by, stop) is { } problem)
        {
            return new(false, "没有退回：" + problem);
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

    public async Task<ActionOutcome> WithdrawAsync(string unit, int year, string? sha256, string? by, CancellationToken stop) =>
        string.IsNullOrWhiteSpace(by) ? new(false, "没有撤回：请写明撤回人。")
            : await apart.OnReportAsync(unit, year, by, stop) is { } problem ? new(false, "没有撤回：" + problem)
            : sha256 is { Length: > 0 } && await returns.WithdrawAsync(unit, year, sha256, by.Trim(), stop)
            ? new(true, $"已撤回{year}年度这份报告的退回决定，下次处理时生效。")
            : new(false, $"没有改动：{year}年度这份报告没有尚有效的退回决定。");

    public Task<IReadOnlyList<PastReturn>> ReturnsAsync(string unit, CancellationToken stop) => returns.HistoryAsync(unit, stop);
}
