using System.Globalization;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Notices;

/// <summary>催报通知: what is due, by which days on which bases, and how to hand in.</summary>
internal static class ReminderLetter
{
    public static void Write(NoticePage page, string city, Reminder reminder)
    {
        var year = reminder.Year.ToString(CultureInfo.InvariantCulture);
        page.BeginLetter($"关于报送{year}年政府信息公开工作\n年度报告的催报通知", reminder.Unit.Name, draft: null);
        page.Paragraph($"截至{reminder.AsOf.Chinese()}，{Standing(reminder)}现将有关事项通知如下。");
        page.Heading("一、应办事项和期限");
        page.Paragraph($"应办事项：{reminder.Due}。{reminder.SentenceOn}{(reminder.Rung == ReminderRung.Overdue ? "请立即报送。" : "请抓紧办理，按期报送。")}");
        page.Table(["事项", "期限", "类别", "依据", "距期限"], Rows(reminder));
        page.Heading("二、报送方式");
        page.Paragraph($"请报送报告的电子版，文件名写明单位全称和报告年度（如“{reminder.Unit.Name}{year}年政府信息公开工作年度报告”）。可用Word、WPS、可复制文字的PDF或网页格式，表格请勿用图片，文件请勿加密。");
        page.Paragraph("报告应按统一格式写全六个部分和三张表格；报送前可先行自查，核对各表勾稽关系。");
        page.Heading("三、其他");
        page.Paragraph("已经报送的，请与我办核对文件是否收到、能否打开。确有特殊情况不能按期报送的，请在期限前书面说明，经同意并登记文号后另行确定时间。");
        page.EndLetter($"{city}政府信息公开工作主管部门", reminder.AsOf.Chinese());
    }

    private static string Standing(Reminder reminder) => reminder switch
    {
        { Returned: { } order } => $"你单位{reminder.Year.ToString(CultureInfo.InvariantCulture)}年度报告已于{order.At.Date.Chinese()}退回修改，尚未收到修改后的报告。",
        { Unusable: { } file } when file.Reason.Contains(HandInPath.Shown(file.File), StringComparison.Ordinal) => $"我办收到你单位的文件，但不能采用：{file.Reason.TrimEnd('。')}。",
        { Unusable: { } file } => $"我办收到你单位文件“{HandInPath.Shown(file.File)}”，但不能采用：{file.Reason.TrimEnd('。')}。",
        _ => $"我办尚未收到你单位{reminder.Year.ToString(CultureInfo.InvariantCulture)}年度报告。",
    };

    private static IEnumerable<IReadOnlyList<string>> Rows(Reminder reminder)
    {
        if (reminder.Returned is { } order)
        {
            yield return ["重新报送", order.Due.Chinese(), "答复期限", "退回修改通知", Distance(order.Due, reminder.AsOf)];
            yield break;
        }

        foreach (var duty in FilingActs.All.Select(reminder.Duty.Of).Where(duty => !duty.IsNoneDue))
        {
            if (duty.LocalDay is { } local)
            {
                yield return [duty.Act.ChineseName(), local.Chinese(), "本级规定", duty.LocalBasis, Distance(local, reminder.AsOf)];
            }

            var kind = duty.LastDay != duty.Statutory ? "同意延期" : duty.StatutoryBasis.Length > 0 ? "法定期限" : "通行期限";
            yield return [duty.Act.ChineseName(), duty.LastDay.Chinese(), kind, duty.LastDayBasis.Length > 0 ? duty.LastDayBasis : "参照部门期限执行", Distance(duty.LastDay, reminder.AsOf)];
        }
    }

    private static string Distance(DateOnly day, DateOnly asOf) => (day.DayNumber - asOf.DayNumber) switch
    {
        0 => "当日到期",
        > 0 and var left => string.Create(CultureInfo.InvariantCulture, $"还有{left}天"),
        var past => string.Create(CultureInfo.InvariantCulture, $"已过{-past}天"),
    };
}
