using System.Globalization;
using System.Text.Json;

namespace Aggregator.Core.Reports;

/// <summary>The states a submission moves through, with who may move it. They are data: <c>states.json</c>.</summary>
public static class SubmissionStates
{
    private sealed record Contents(IReadOnlyList<SubmissionState> States);

    /// <summary>Who can move a submission.</summary>
    public static IReadOnlyList<string> Movers { get; } = ["system", "office", "unit"];

    /// <summary>All states, in the order a submission can meet them.</summary>
    public static IReadOnlyList<SubmissionState> All { get; } = Load();

    /// <summary>The state every submission begins in.</summary>
    public static SubmissionState First => All[0];

    /// <summary>The state of this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static SubmissionState Find(string code) => All.FirstOrDefault(state => state.Code == code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, null);

    /// <summary>The state a night left a submission in.</summary>
    public static SubmissionState Of(SubmissionStatus status) => Find(status.Code());

    /// <summary>Whether somebody may move a submission from one state to another.</summary>
    public static bool Allows(string from, string to, string by) => Find(from).Moves.Any(move => move.To == to && move.By == by);

    /// <summary>What it means for this submission, one Chinese sentence or more: with the reason and the day where it was sent back.</summary>
    public static string SentenceOf(Submission submission, DateOnly asOf)
    {
        var state = Of(submission.Status);
        if (submission is not { Status: SubmissionStatus.Returned, Returned: { } order })
        {
            return $"{state.Name}：{state.Sentence}";
        }

        var overdue = order.IsOverdue(asOf) ? $"答复期限{Day(order.Due)}已过{asOf.DayNumber - order.Due.DayNumber}天，仍未收到修改件。" : "";
        return $"{state.Name}：{Day(order.At.Date)}由{order.By}退回，原因：{order.Reason.TrimEnd('。')}。{state.Sentence[(state.Sentence.IndexOf('，', StringComparison.Ordinal) + 1)..]}{overdue}";
    }

    /// <summary>What happens or is to be done next, one Chinese sentence.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="asOf">The day that is spoken of: nobody is asked to answer by a day that is past.</param>
    public static string NextStepOf(Submission submission, DateOnly asOf) => submission is { Status: SubmissionStatus.Returned, Returned: { } order }
        ? order.IsOverdue(asOf) ? "请报送单位立即按退回修改通知逐条改正并重新报送；确有困难的，请书面说明。"
        : $"请报送单位按退回修改通知逐条改正，于{Day(order.Due)}前重新报送。"
        : Of(submission.Status).NextStep;

    /// <summary>What a unit's own person is told to do next, one Chinese sentence; names what is to be put right.</summary>
    /// <param name="submission">One of the unit's own submissions.</param>
    /// <param name="asOf">The day that is spoken of.</param>
    /// <param name="errors">Findings that are errors, still open, of this report.</param>
    public static string UnitStepOf(Submission submission, DateOnly asOf, int errors) => submission switch
    {
        { Status: SubmissionStatus.Returned, Returned: { } order } => order.IsOverdue(asOf)
            ? "请立即按退回修改通知逐条改正并重新报送；确有困难的，请书面说明。"
            : $"请按退回修改通知逐条改正，于{Day(order.Due)}前重新报送。",
        { Status: SubmissionStatus.Accepted } when errors > 0 =>
            string.Create(CultureInfo.InvariantCulture, $"本件已计入，但核验发现错误{errors}条，请逐条改正后重新报送；新件被采纳前本件继续有效。"),
        _ => Of(submission.Status).UnitStep,
    };

    private static string Day(DateOnly day) => new ChinaMoment(day).ToString();

    private static IReadOnlyList<SubmissionState> Load()
    {
        using var stream = typeof(SubmissionStates).Assembly.GetManifestResourceStream("states.json")
            ?? throw new InvalidOperationException("states.json is not embedded.");
        return JsonSerializer.Deserialize<Contents>(stream, JsonSerializerOptions.Web)?.States
            ?? throw new InvalidOperationException("states.json is empty.");
    }
}
