using Aggregator.Core.Reports;
using Aggregator.Core.Snapshots;
using Aggregator.Intake;

namespace Aggregator.Server.Hosting;

/// <summary>Sending a report back, as the verb and the page ask for it.</summary>
internal static class ReturnRequest
{
    private const int LongestReason = 2000;

    /// <summary>The order for a report.</summary>
    /// <param name="submission">The accepted report.</param>
    /// <param name="reason">Why, for the unit to read.</param>
    /// <param name="by">Who sends it back.</param>
    /// <param name="day">The day of sending back.</param>
    /// <param name="due">The day to answer; null for <paramref name="answerDays"/> after <paramref name="day"/>.</param>
    /// <param name="answerDays">The office's usual days to answer.</param>
    /// <exception cref="RefusedInputException">The reason is blank or too long, nobody signs, or the day to answer is past.</exception>
    public static ReturnOrder OrderFor(Submission submission, string? reason, string? by, DateOnly day, DateOnly? due, int answerDays)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
        {
            throw new RefusedInputException([$"请写明退回原因（命令行用 --reason），不超过{LongestReason}个字。"]);
        }

        if (string.IsNullOrWhiteSpace(by))
        {
            throw new RefusedInputException(["请写明退回人（命令行用 --by）。"]);
        }

        var last = due ?? day.AddDays(answerDays);
        return last >= day
            ? new ReturnOrder(submission.Unit!, submission.Year!.Value, submission.Sha256, reason.Trim(), by.Trim(), new ChinaMoment(day), last)
            : throw new RefusedInputException([$"答复期限{last:yyyy-MM-dd}早于退回日期{day:yyyy-MM-dd}，请核对答复期限（命令行用 --due）。"]);
    }

    /// <summary>What came of it: whether an earlier report takes its place, or none stands until a new one comes.</summary>
    public static string Told(Unit unit, ReturnOrder order, string file, CitySnapshot snapshot, bool isNew)
    {
        if (!isNew)
        {
            return $"“{HandInPath.Shown(file)}”此前已经退回，没有改动。";
        }

        var earlier = snapshot.Submissions.Any(s => s.Unit == order.Unit && s.Year == order.Year && s.Status == SubmissionStatus.Superseded && s.Returned is null && s.Sha256 != order.Sha256);
        return $"已退回{unit.Name}{order.Year}年度报告“{HandInPath.Shown(file)}”，答复期限{order.Due:yyyy-MM-dd}，下次处理时生效；"
            + (earlier ? "在新件被采纳前，以此前报送的一件为准。" : "在新件被采纳前，该单位该年度没有现行报告。");
    }
}
