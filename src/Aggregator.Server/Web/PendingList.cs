using System.Runtime.CompilerServices;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Web;

/// <summary>What needs a decision today, the most urgent first: what keeps the figures from being right, what is past its day, then the rest.</summary>
public static class PendingList
{
    // The front page asks for it on every request; what was decided and the day make the difference.
    private static readonly ConditionalWeakTable<FindingLedger, Known> Last = [];

    private sealed record Known(DateOnly Today, IReadOnlyList<PendingItem> Items);

    /// <summary>The items; none when nothing waits.</summary>
    /// <param name="night">The last finished night.</param>
    /// <param name="ledger">Its findings with what was decided up to now.</param>
    /// <param name="written">The reviewers' columns, every change.</param>
    /// <param name="notices">What is said about the night.</param>
    /// <param name="today">The day in China.</param>
    /// <param name="waiting">Files handed in over the web that no night has taken.</param>
    public static IReadOnlyList<PendingItem> Of(CitySnapshot night, FindingLedger ledger, IReadOnlyList<ReviewEntry> written, IReadOnlyList<Notice> notices, DateOnly today, int waiting = 0)
    {
        if (!Last.TryGetValue(ledger, out var known) || known.Today != today)
        {
            known = new Known(today, OfLedger(night, ledger, written, today));
            Last.AddOrUpdate(ledger, known);
        }

        IReadOnlyList<PendingItem> broken = notices.FirstOrDefault(notice => notice.Level == "error") is { } error
            ? [new(null, "最近的运行没有结果或者没有进行，须查明原因", error.Run is { } run ? FormattableString.Invariant($"/runs/{run}") : "/runs", "bad")] : [];
        IReadOnlyList<PendingItem> came = waiting > 0 ? [new(waiting, "个文件网上新收到，尚未处理", "/submissions/hand-in?waiting=1#recent")] : [];
        return broken.Count + came.Count == 0 ? known.Items : [.. broken, .. known.Items, .. came];
    }

    private static List<PendingItem> OfLedger(CitySnapshot night, FindingLedger ledger, IReadOnlyList<ReviewEntry> written, DateOnly today)
    {
        var items = new List<PendingItem>();
        var objected = ledger.Lines.Where(line => line.OpenObjection is not null).ToList();
        Add(objected.Count(line => line.OpenObjection!.IsOverdue(today)), "件异议已过裁决期限", LedgerFilter.Address(FindingState.Objected), "bad");
        var scores = ScoreLine.Waiting(night, written);
        Add(scores.Count(line => line.Open!.IsOverdue(today)), "件对指标得分的异议已过裁决期限", "/ledger#scores", "bad");
        Add(scores.Count(line => !line.Open!.IsOverdue(today)), "件对指标得分的异议待裁决", "/ledger#scores");
        Add(SubmissionsIn(night, SubmissionStatus.Unplaced), "个文件不知属于哪个单位或年度", "/submissions?status=unplaced", "bad");
        Add(SubmissionsIn(night, SubmissionStatus.Unreadable), "个文件无法读取", "/submissions?status=unreadable", "bad");
        Add(OverdueReturns(night, today), "份退回的报告已过答复期限", "/submissions?status=returned", "bad");
        var headline = Headline.Of(night);
        Add(headline.Missing.Count, "个单位未报", Pages.IndexModel.UnitsIn(FilingState.Missing), "bad");
        Add(headline.NotAccepted.Count, "个单位的报告未采纳", Pages.IndexModel.UnitsIn(FilingState.NotAccepted), "bad");
        if (objected.Count(line => !line.OpenObjection!.IsOverdue(today)) is > 0 and var open)
        {
            items.Add(new(open, $"件异议待裁决，最早的应于 {Wording.Iso(objected.Select(line => line.OpenObjection!.Due).Where(due => due >= today).Min())} 前裁决", LedgerFilter.Address(FindingState.Objected)));
        }

        Add(Count(line => line.State == FindingState.Reopened), "条处理意见因数字变动须重新作出", LedgerFilter.Address(FindingState.Reopened));
        var board = ReuseBoard.Of(night);
        var copies = ledger.Lines.Where(line => line.Rule == CityRules.CopiedFromOther.Id && line.Awaits).ToList();
        var named = copies.Count(line => board.Find(line.Finding!)?.NamesLeft.Count > 0);
        Add(copies.Count, named > 0 ? $"条雷同待认定，其中 {Wording.Number(named)} 条保留了他单位名称" : "条雷同待认定", LedgerFilter.Address(FindingState.Open, CityRules.CopiedFromOther.Id));
        foreach (var cap in SchemeOfNight.Of(night).Scheme.ConfirmedCaps.Where(cap => cap.Rule != CityRules.CopiedFromOther.Id))
        {
            Add(Count(line => line.Rule == cap.Rule && line.State == FindingState.Open && line.Year == night.Year && line.Awaits),
                $"条“{RuleCatalogue.Find(cap.Rule)?.Title ?? cap.Rule}”待确认，属实的等次不高于{cap.Grade}", LedgerFilter.Address(FindingState.Open, cap.Rule, year: night.Year));
        }

        Add(Count(line => line is { State: FindingState.Open, Severity: Severity.Error } && line.Year == night.Year && line.Awaits),
            $"条 {night.Year} 年度的错误还没有人复核", LedgerFilter.Address(FindingState.Open, severity: Severity.Error, year: night.Year));
        Add(FilingBoard.Of(night, today).Notices.Count(notice => notice.IsDraft), "份退回修改通知已拟稿，尚未退回", "/submissions?notice=draft#return");
        var book = LedgerBoard.Of(night, written, null, null);
        Add(book.Overdue, "项整改期限已过而没有填写结果", "/ledger/workbook", "bad");
        Add(book.Rows.Count(row => row is { IsScore: true, IsKnown: true, IsCounted: false } && row.Of(ReviewField.Points).Length > 0), "项复核得分没有计入：得分依据已变动，须重新核定", "/ledger/workbook");
        return items;

        int Count(Func<LedgerLine, bool> holds) => ledger.Lines.Count(holds);

        void Add(int count, string what, string address, string tone = "warn")
        {
            if (count > 0)
            {
                items.Add(new(count, what, address, tone));
            }
        }
    }

    private static int SubmissionsIn(CitySnapshot night, SubmissionStatus status) => night.Submissions.Count(submission => submission.Status == status);

    private static int OverdueReturns(CitySnapshot night, DateOnly today) => night.Submissions.Count(submission =>
        submission is { Status: SubmissionStatus.Returned, Returned: { } order, Unit: { } unit, Year: { } year } && order.IsOverdue(today) && night.Accepted(unit, year) is null);
}
