using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks;

/// <summary>报送情况一览: counts per group, each unit that owes a report, and every file that does not stand for one.</summary>
internal static class FilingSheet
{
    private static readonly string[] UnitHeads = ["序号", "单位代码", "单位", "类别", "分组", "报送情况", "期限", "报送时间", "公布时间", "落款日期", "逾期天数", "判定依据", "文件", "本级期限", "本级逾期天数", "本级依据", "说明"];
    private static readonly string[] CountHeads = ["", "", "分组", "应报", "已报", "按期", "逾期", "日期不明", "未采纳", "未报", "未到期", "日期存疑", "免报", "其中晚于本级期限"];
    private static readonly string[] FileHeads = ["序号", "单位代码", "单位", "年度", "状态", "格式", "首次发现", "原因与处理", "", "", "", "", "文件"];

    private const int FirstReason = 8;
    private const int LastReason = 12;
    private const int LastPrinted = 15;

    public static void Write(SheetGrid grid, CitySnapshot snapshot)
    {
        var units = FilingList.Of(snapshot);
        var sheet = grid.Sheet;
        grid.Limit(3, 24, 40);
        grid.Limit(13, 24, 50);
        grid.Limit(16, 16, 30);
        grid.Limit(17, 20, 50);
        grid.Merged(1, 1, 1, LastPrinted, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告报送情况"), Styles.Title);
        grid.Merged(2, 1, 2, LastPrinted, string.Create(CultureInfo.InvariantCulture, $"数据截至{snapshot.AsOf:yyyy-MM-dd}。“未采纳”指交来的文件无法读取或已退回；“日期不明”指没有报送时间和公布时间，不判定是否逾期（落款不晚于期限不能证明按期）；“日期存疑”指自述日期未逾期而首次发现已逾期。应报＝已报＋未采纳＋未报＋未到期，免报单位不计入应报。"), Styles.Remark);
        grid.Height(1, 2);
        grid.Height(2, 2);
        var head = Counts(grid, 3, units) + 1;
        grid.Header(head, UnitHeads);
        grid.Body(head + 1, head + units.Count, UnitHeads.Length, 1, 4, 6, 7, 8, 9, 10, 11, 12, 14, 15);
        for (var i = 0; i < units.Count; i++)
        {
            UnitLine(grid, head + 1 + i, i + 1, units[i]);
        }

        sheet.Range(head, 1, Math.Max(head + 1, head + units.Count), UnitHeads.Length).SetAutoFilter();
        Files(grid, head + units.Count + 2, snapshot);
        grid.Fit();
        // Not the head: the counts above it would leave no room to scroll.
        sheet.SheetView.Freeze(0, 3);

        // Documents and remarks are for the screen; printed, they would make the rest too small to read.
        sheet.PageSetup.PrintAreas.Add(1, 1, head + units.Count + 3 + snapshot.Submissions.Count(s => s.Status != SubmissionStatus.Accepted), LastPrinted);
        Page.Set(sheet, landscape: true, head, head);
    }

    // Counts over the lines below, group by group, then their sum.
    private static int Counts(SheetGrid grid, int row, IReadOnlyList<UnitFiling> units)
    {
        grid.Look(row, 3, row, CountHeads.Length, Styles.Header);
        for (var i = 2; i < CountHeads.Length; i++)
        {
            grid.Text(row, i + 1, CountHeads[i]);
        }

        var groups = FilingList.Groups(units);
        var (first, head) = (row + 1, row + groups.Count + 3);
        var lines = new FilingFormulas(head + 1, head + units.Count, [.. groups.Select(group => group.Group)]);
        foreach (var count in groups.Append(FilingList.Count("合计", units)))
        {
            row++;
            grid.Look(row, 3, row, CountHeads.Length, Styles.Centred);
            grid.Text(row, 3, count.Group);
            int[] numbers = [count.Expected, count.Accepted, count.OnTime, count.Late, count.Undated, count.NotAccepted, count.Missing, count.NotDue, count.Doubtful, count.Exempt, count.LocalLate];
            for (var i = 0; i < numbers.Length; i++)
            {
                var formula = row > first + groups.Count - 1 ? lines.Sum(4 + i, first, first + groups.Count - 1) : lines.Of(i, row, count.Group);
                if (formula is null)
                {
                    grid.Number(row, 4 + i, numbers[i], "0");
                }
                else
                {
                    grid.Formula(row, 4 + i, formula, numbers[i], "0");
                }
            }
        }

        return row + 1;
    }

    private static void UnitLine(SheetGrid grid, int row, int number, UnitFiling filing)
    {
        var (unit, state, submission, duty) = filing;
        grid.Number(row, 1, number, "0");
        grid.Text(row, 2, unit.Code);
        grid.Text(row, 3, unit.Name);
        grid.Text(row, 4, unit.Kind.ChineseName());
        grid.Text(row, 5, unit.Group);
        grid.Text(row, 6, state.ChineseName());
        if (state is not (FilingState.OnTime or FilingState.NotDue or FilingState.Exempt))
        {
            grid.Fill(row, 6, Styles.OfGrade(state is FilingState.Missing ? "不合格" : "基本合格"));
        }

        grid.Day(row, 7, submission?.Deadline ?? (state == FilingState.Exempt ? null : duty.Submit.LastDay));
        grid.Text(row, 8, Moment(submission?.ReceivedAt));
        grid.Text(row, 9, Moment(submission?.Published));
        grid.Day(row, 10, submission?.Report?.Dates.DocumentDate);
        grid.Number(row, 11, submission is null ? null : DateEvidence.DaysLate(submission), "0");
        grid.Text(row, 12, state == FilingState.Undated ? "" : Wording.LateBasis(submission?.LateBasis ?? ""));
        grid.Text(row, 13, submission?.File);
        grid.Day(row, 14, submission?.LocalDeadline ?? (state == FilingState.Exempt ? null : duty.Submit.LocalDay));
        grid.Number(row, 15, submission is null ? null : DateEvidence.LocalDaysLate(submission), "0");
        grid.Text(row, 16, duty.Submit.LocalDay is null || state == FilingState.Exempt ? "" : duty.Submit.LocalBasis);
        grid.Text(row, 17, Remark(duty, submission));
    }

    private static string Remark(FilingDuty duty, Submission? submission)
    {
        var granted = duty.Submit.Exemption is { } exemption ? $"{duty.Submit.Described}：{exemption.Reason.TrimEnd('。')}。" : "";
        return granted + (submission is { Status: SubmissionStatus.Accepted } ? DateEvidence.Contradiction(submission, duty.Submit.LastDay) : "");
    }

    private static void Files(SheetGrid grid, int row, CitySnapshot snapshot)
    {
        var files = snapshot.Submissions.Where(s => s.Status != SubmissionStatus.Accepted).ToList();
        grid.Merged(row, 1, row, FileHeads.Length, string.Create(CultureInfo.InvariantCulture, $"未采纳的文件（{files.Count}个）"), Styles.Group);
        grid.Height(row, 1);
        row++;
        grid.Look(row, 1, row, FileHeads.Length, Styles.Header);
        for (var i = 0; i < FileHeads.Length; i++)
        {
            if (i != FirstReason - 1)
            {
                grid.Text(row, i + 1, FileHeads[i]);
            }
        }

        grid.Merged(row, FirstReason, row, LastReason, FileHeads[FirstReason - 1]);
        grid.Body(row + 1, row + files.Count, FileHeads.Length, 1, 4, 5, 6, 7);
        for (var i = 0; i < files.Count; i++)
        {
            FileLine(grid, ++row, i + 1, files[i], snapshot);
        }
    }

    private static void FileLine(SheetGrid grid, int row, int number, Submission file, CitySnapshot snapshot)
    {
        grid.Number(row, 1, number, "0");
        grid.Text(row, 2, file.Unit);
        grid.Text(row, 3, snapshot.Roster.Find(file.Unit)?.Name);
        grid.Number(row, 4, file.Year, "0");
        grid.Text(row, 5, file.Status.ChineseName());
        grid.Text(row, 6, file.Format.ChineseName());
        grid.Day(row, 7, file.FirstSeen);
        grid.Text(row, 13, file.File);
        var reason = string.Join('\n', new[] { file.Reason }.Concat(file.Losses.Where(l => l.Message != file.Reason).Select(l => l.Where.Length == 0 || l.Where == file.File ? l.Message : $"{l.Where}：{l.Message}")).Where(t => t.Length > 0));
        grid.Merged(row, FirstReason, row, LastReason, reason);
        grid.Height(row, TextWidth.LinesAt(reason, 60));
    }

    private static string? Moment(ChinaMoment? moment) => moment is not { } m ? null
        : m.Time is { } time ? string.Create(CultureInfo.InvariantCulture, $"{m.Date:yyyy-MM-dd} {time:HH:mm}")
        : m.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
