using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Snapshots;

/// <summary>What became of a unit's report between two nights, as a cause.</summary>
internal sealed class ReportChanges(CitySnapshot before, CitySnapshot now)
{
    private readonly ILookup<(string Unit, int Year), Submission> _before = ByPlace(before);
    private readonly ILookup<(string Unit, int Year), Submission> _now = ByPlace(now);
    private readonly HashSet<string> _files = [.. now.Submissions.Select(s => s.Sha256)];

    /// <summary>Null where the same bytes stand for the unit and year, or nothing does, both times.</summary>
    public NightCause? Of(string unit, int year)
    {
        var (old, current) = (Accepted(_before[(unit, year)]), Accepted(_now[(unit, year)]));
        return (old, current) switch
        {
            (null, null) => null,
            (null, { } came) => Came(unit, year, came),
            ({ } gone, null) => Gone(unit, year, gone),
            ({ } from, { } to) => from.Sha256 == to.Sha256 ? null : new NightCause("replaced", $"{Year(year)}报告由“{HandInPath.Shown(from.File)}”（{Hash(from)}）换成“{HandInPath.Shown(to.File)}”（{Hash(to)}，{HandIn(to)}）。"),
        };
    }

    private NightCause Came(string unit, int year, Submission came)
    {
        var earlier = _before[(unit, year)].ToList();
        var same = earlier.Find(s => s.Sha256 == came.Sha256);
        return same is not null ? new("status", $"{Year(year)}报告“{HandInPath.Shown(came.File)}”由{same.Status.ChineseName()}变为已采纳。")
            : earlier.Count > 0 ? new("replaced", $"{Year(year)}报告更正件“{HandInPath.Shown(came.File)}”（{Hash(came)}，{HandIn(came)}）已采纳，此前交来的“{HandInPath.Shown(earlier[0].File)}”为{earlier[0].Status.ChineseName()}。")
            : new("first-report", $"首次收到{Year(year)}报告“{HandInPath.Shown(came.File)}”（{Hash(came)}，{HandIn(came)}）。");
    }

    private NightCause Gone(string unit, int year, Submission gone)
    {
        var same = _now[(unit, year)].FirstOrDefault(s => s.Sha256 == gone.Sha256);
        return same is not null ? new("status", $"{Year(year)}报告“{HandInPath.Shown(gone.File)}”由已采纳变为{same.Status.ChineseName()}{Why(same)}。")
            : _files.Contains(gone.Sha256) ? new("status", $"{Year(year)}报告“{HandInPath.Shown(gone.File)}”（{Hash(gone)}）改归其他单位或年度。")
            : new("withdrawn", $"{Year(year)}报告“{HandInPath.Shown(gone.File)}”（{Hash(gone)}）已不在收件目录中。");
    }

    private static string Why(Submission submission) => submission.Returned is { } order ? $"，退回人{order.By}，原因：{order.Reason.TrimEnd('。')}"
        : submission.Reason.Length > 0 ? $"：{submission.Reason.TrimEnd('。')}" : "";

    private static string Year(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年度");

    private static string Hash(Submission submission) => "SHA-256 " + submission.Sha256[..Math.Min(12, submission.Sha256.Length)];

    private static string HandIn(Submission submission) => submission.ReceivedAt is { } received ? $"报送时间{received.Date.Text()}" : $"首次见到{submission.FirstSeen.Text()}";

    private static Submission? Accepted(IEnumerable<Submission> submissions) => submissions.FirstOrDefault(s => s.Status == SubmissionStatus.Accepted);

    private static ILookup<(string Unit, int Year), Submission> ByPlace(CitySnapshot snapshot) =>
        snapshot.Submissions.Where(s => s is { Unit: not null, Year: not null }).ToLookup(s => (s.Unit!, s.Year!.Value));
}
