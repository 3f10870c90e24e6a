using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Intake.Reviews;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>The desk over the rows the reviewers' workbook writes to: one way to give points, whoever gives them where.</summary>
internal sealed class ScoreDesk(ReviewStore reviews, ISiteData data, MakerChecker apart, TimeProvider clock) : IScoreDesk
{
    private static readonly int LongestReason = ReviewField.Objection.Longest() - 100;

    public async Task<ActionOutcome> ObjectAsync(string unit, string leaf, string? reason, string? by, CancellationToken stop)
    {
        if (await FindAsync(unit, leaf, stop) is not var (night, line))
        {
            return Gone;
        }

        if (Problem(reason, by) is { } problem)
        {
            return problem;
        }

        if (!line.IsArguable || line.Open is not null)
        {
            return new(false, line.Open is null ? "没有记录：这一项没有扣分。" : "没有记录：这一项已有异议尚未裁决。");
        }

        var told = await WriteAsync([(ReviewField.Objection, Masked(reason!))], line, by!, stop);
        return told ?? new(true, string.Create(CultureInfo.InvariantCulture, $"异议已记录，主管部门应在{night.Calendar.AnswerDays}天内答复；答复前照常计分。"));
    }

    public async Task<ActionOutcome> DecideAsync(string unit, string leaf, ScoreDraft draft, string? by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (await FindAsync(unit, leaf, stop) is not var (night, line))
        {
            return Gone;
        }

        if (draft.Kind is not (ScoreDraft.Keep or ScoreDraft.Change))
        {
            return new(false, "没有记录：请选择维持或调整得分。") { Field = DecisionDraft.KindField };
        }

        var (points, document) = ("", "");
        if (draft.Kind == ScoreDraft.Change)
        {
            (points, var wrong) = ReviewInput.Read(ReviewField.Points, draft.Points ?? "", null, line.Leaf.Max, night.AsOf);
            if (wrong is not null || points.Length == 0)
            {
                return new(false, "没有记录：复核得分" + (wrong ?? $"没有填写；请填写0到{line.Leaf.Max.ToString("0.####", CultureInfo.InvariantCulture)}之间的数字。")) { Field = ScoreDraft.PointsField };
            }

            (document, wrong) = ReviewInput.Read(ReviewField.Document, draft.Document ?? "", null, null, night.AsOf);
            if (wrong is not null || document.Length == 0)
            {
                return new(false, "没有记录：文号" + (wrong ?? "没有填写；调整得分必须写明所依据的文号。")) { Field = DecisionDraft.DocumentField };
            }
        }

        if (Problem(draft.Reason, by) is { } problem)
        {
            return problem;
        }

        if (await apart.OnScoreAsync(unit, line.Year, line.Open is null ? [] : [.. line.History.Select(entry => entry.By)], by, stop) is { } refused)
        {
            return new(false, "没有记录：" + refused);
        }

        if (line.History.Count > draft.Seen && line.History[^1] is var last && last.By != by)
        {
            return new(false, $"没有记录：您打开页面以后，{last.By}已于{Wording.Moment(last.At)}填写“{last.Cell.Field.ChineseName()}：{last.Value}”。请核对，仍要这样处理的再提交一次。");
        }

        var answered = line.Open is { } open ? $"（答复{Wording.Iso(open.Filed)}的异议）" : "";
        var opinion = (draft.Kind == ScoreDraft.Keep ? "维持得分" : $"调整为{points}分") + answered + "：" + Masked(draft.Reason!);
        return await WriteAsync(draft.Kind == ScoreDraft.Keep ? [(ReviewField.Remark, opinion)] : [(ReviewField.Points, points), (ReviewField.Document, document), (ReviewField.Remark, opinion)], line, by!, stop)
            ?? new(true, draft.Kind == ScoreDraft.Keep ? "已记录：维持得分。" : $"已记录：调整为{points}分，下次运行时计入。");
    }

    private static ActionOutcome Gone => new(false, "没有记录：最近一次结果里没有这个单位的这一项指标，请刷新页面后重试。");

    private static ActionOutcome? Problem(string? reason, string? by) => string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || string.IsNullOrWhiteSpace(by)
        ? new(false, $"没有记录：请写明理由（不超过{LongestReason}个字）。") { Field = DecisionDraft.ReasonField }
        : null;

    private static string Masked(string text) => PersonalData.Mask(VisibleText.Of(text).ReplaceLineEndings("\n").Trim());

    private async Task<(CitySnapshot Night, ScoreLine Line)?> FindAsync(string unit, string leaf, CancellationToken stop) =>
        await data.SnapshotAsync(stop) is { } night && ScoreLine.Of(night, unit, await reviews.OfUnitAsync(unit, stop)).FirstOrDefault(one => one.Leaf.Code == leaf) is { } line ? (night, line) : null;

    // Null when it was written.
    private async Task<ActionOutcome?> WriteAsync(IReadOnlyList<(ReviewField Field, string Value)> fields, ScoreLine line, string by, CancellationToken stop)
    {
        var book = ReviewBook.Of(line.History);
        List<ReviewEdit> edits = [.. fields.Select(Edit)];
        var now = clock.GetUtcNow();
        var mark = string.Join('\n', [by, now.UtcTicks.ToString(CultureInfo.InvariantCulture), line.Unit, line.Leaf.Code, .. fields.Select(one => one.Value)]);
        var done = await reviews.AppendAsync(edits, by, now, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark))), stop);
        return done switch
        {
            { Conflicts: [var conflict, ..] } => new(false, $"没有记录：{conflict.Standing.By}刚刚作了改动，请核对后再提交一次。"),
            { Added.Count: 0 } => new(false, "没有记录：与以前填写的完全相同，而那一次已有处理；有新的理由请写明。"),
            _ => null,
        };

        ReviewEdit Edit((ReviewField Field, string Value) one)
        {
            var cell = new ReviewCell(one.Field, line.Unit, line.Year, line.Leaf.Code);
            return new ReviewEdit(cell, book.ValueOf(cell), one.Value) { Judged = one.Field is ReviewField.Points or ReviewField.Document ? ReviewedScore.JudgedOf(line.Leaf) : null };
        }
    }
}
