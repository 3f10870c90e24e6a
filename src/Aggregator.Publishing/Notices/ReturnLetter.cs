using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Publishing.Notices;

/// <summary>退回修改通知: each defect with its place, what is expected, how to mend it and on what basis, and the day to answer.</summary>
internal static class ReturnLetter
{
    /// <summary>A letter of a hundred defects is read by nobody; the rest stand in the list of findings.</summary>
    private const int Most = 60;

    public static void Write(NoticePage page, string city, ReturnNotice notice, DateOnly asOf)
    {
        var year = notice.Year.ToString(CultureInfo.InvariantCulture);
        page.BeginLetter($"关于退回修改{year}年政府信息公开工作\n年度报告的通知", notice.Unit.Name, notice.IsDraft ? "拟稿：尚未由工作人员作出退回决定，仅供审核，不得直接发出。" : null);
        var errors = notice.Defects.Count(defect => defect.Severity == Severity.Error);
        var warnings = notice.Defects.Count - errors;
        var counts = (errors, warnings) switch
        {
            (0, 0) => "没有核验发现的错误",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"有错误{errors}条"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"有警告{warnings}条"),
            _ => string.Create(CultureInfo.InvariantCulture, $"有错误{errors}条、警告{warnings}条"),
        };
        page.Paragraph(notice.Order is { } order
            ? $"你单位报送的“{HandInPath.Shown(notice.File)}”已于{order.At.Date.Chinese()}退回修改，原因：{order.Reason.TrimEnd('。')}。经核验，本件{counts}。"
            : $"经核验，你单位报送的“{HandInPath.Shown(notice.File)}”{counts}。");
        page.Paragraph($"请逐条核对改正，于{notice.AnswerBy.Chinese()}前重新报送；认为有关内容无误的，请在同一期限内书面说明理由并附依据。此前另有报告被采纳的，在重新报送的报告被采纳之前继续有效。");
        if (notice.Defects.Count > 0)
        {
            page.Heading("需要改正的内容");
        }

        for (var i = 0; i < Math.Min(Most, notice.Defects.Count); i++)
        {
            var defect = notice.Defects[i];
            page.Block(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {defect.Title}（{defect.Severity.ChineseName()}）"),
                ("位置", defect.Place), ("问题", defect.Message), ("应为", defect.Expected), ("怎么改", defect.Remedy), ("依据", defect.Basis), ("问题编号", defect.Fingerprint));
        }

        if (notice.Defects.Count > Most)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"另有{notice.Defects.Count - Most}条见问题清单。"));
        }

        page.Paragraph($"以上核验情况的数据截至{asOf.Chinese()}。");
        page.EndLetter($"{city}政府信息公开工作主管部门", asOf.Chinese());
    }
}
