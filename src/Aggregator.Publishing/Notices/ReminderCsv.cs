using System.Globalization;
using System.Text;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Notices;

/// <summary>催报清单 as CSV: UTF-8 with a byte-order mark, so that a spreadsheet opens it rightly; no cell can be taken for a formula.</summary>
internal static class ReminderCsv
{
    private const string Heads = "单位代码,单位,类别,年度,截至,催报情况,天数,应办事项,本级期限,本级依据,最后期限,依据,公布期限,说明";

    public static byte[] Bytes(IReadOnlyList<Reminder> reminders)
    {
        var csv = new StringBuilder(Heads).Append("\r\n");
        foreach (var reminder in reminders)
        {
            var (submit, publish) = (reminder.Duty.Submit, reminder.Duty.Publish);
            var isReturned = reminder.Returned is not null;
            string[] cells =
            [
                reminder.Unit.Code, reminder.Unit.Name, reminder.Unit.Kind.ChineseName(), reminder.Year.ToString(CultureInfo.InvariantCulture), Iso(reminder.AsOf), reminder.Rung.ChineseName(),
                reminder.Days.ToString(CultureInfo.InvariantCulture), reminder.Due, isReturned ? "" : Iso(submit.LocalDay), isReturned || submit.LocalDay is null ? "" : submit.LocalBasis,
                Iso(reminder.Returned?.Due ?? submit.LastDay), isReturned ? "退回修改通知" : submit.LastDayBasis, isReturned || publish.IsNoneDue ? "" : Iso(publish.FirstDay), reminder.Sentence,
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Utf8.Encoding.GetBytes(csv.ToString())];
    }

    // A negative number of ours is one; whatever else begins like a formula gets a mark before it.
    private static string Cell(string text)
    {
        var line = SafeText.OneLine(text);
        var safe = SafeText.LooksLikeFormula(line) && !int.TryParse(line, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? "'" + line : line;
        return safe.AsSpan().IndexOfAny(',', '"', '\'') >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
