using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks;

/// <summary>催报清单: whose report is awaited, the most urgent first.</summary>
internal static class ReminderSheet
{
    private static readonly string[] Heads = ["序号", "单位代码", "单位", "类别", "催报情况", "应办事项", "本级期限", "本级依据", "最后期限", "依据", "天数", "说明", "收到但不能采用的文件"];

    public static void Write(SheetGrid grid, CitySnapshot snapshot)
    {
        var reminders = snapshot.Reminders;
        var sheet = grid.Sheet;
        grid.Limits([(2, 6, 12), (3, 14, 22), (6, 12, 18), (8, 12, 18), (10, 12, 18), (12, 14, 20), (13, 12, 20)]);

        grid.Merged(1, 1, 1, Heads.Length, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告催报清单"), Styles.Title);
        grid.Merged(2, 1, 2, Heads.Length, string.Create(CultureInfo.InvariantCulture,
            $"数据截至{snapshot.AsOf:yyyy-MM-dd}，共{reminders.Count}家。列出7天内到期、当天到期和已逾期而没有可用报告的单位，以及已退回待重新报送的单位；“天数”为负数的是逾期天数。依据为空的是通行做法，不是法定期限。"), Styles.Remark);
        grid.Height(1, 2);
        grid.Height(2, 2);
        grid.Header(3, Heads);
        grid.Body(4, 3 + reminders.Count, Heads.Length, 1, 4, 5, 7, 9, 11);
        for (var i = 0; i < reminders.Count; i++)
        {
            Line(grid, 4 + i, i + 1, reminders[i]);
        }

        grid.Fit();
        sheet.Range(3, 1, Math.Max(4, 3 + reminders.Count), Heads.Length).SetAutoFilter();
        sheet.SheetView.Freeze(3, 3);
        Page.Set(sheet, landscape: true, 3, 3);
    }

    private static void Line(SheetGrid grid, int row, int number, Reminder reminder)
    {
        var duty = reminder.Duty.Submit;
        grid.Number(row, 1, number, "0");
        grid.Text(row, 2, reminder.Unit.Code);
        grid.Text(row, 3, reminder.Unit.Name);
        grid.Text(row, 4, Core.Reports.UnitKinds.ChineseName(reminder.Unit.Kind));
        grid.Text(row, 5, reminder.Rung.ChineseName());
        if (reminder.Rung is ReminderRung.Overdue or ReminderRung.Today)
        {
            grid.Fill(row, 5, Styles.OfGrade(reminder.Rung == ReminderRung.Overdue ? "不合格" : "基本合格"));
        }

        grid.Text(row, 6, reminder.Due);
        grid.Day(row, 7, reminder.Returned is null ? duty.LocalDay : null);
        grid.Text(row, 8, reminder.Returned is null && duty.LocalDay is not null ? duty.LocalBasis : "");
        grid.Day(row, 9, reminder.Returned?.Due ?? duty.LastDay);
        grid.Text(row, 10, reminder.Returned is null ? duty.LastDayBasis : "退回修改通知");
        grid.Number(row, 11, reminder.Days, "0");
        grid.Text(row, 12, reminder.Sentence);
        grid.Text(row, 13, reminder.Unusable?.File);
    }
}
