using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Pipeline.Stages;

/// <summary>Text reuse over the accepted reports of all years up to the night's, and the known templates.</summary>
internal static class CompareStage
{
    public static async Task<IReadOnlyList<ReusePassage>> RunAsync(StageRunner runner, Roster roster, int year, IReadOnlyList<Submission> submissions, Templates templates, CancellationToken stop)
    {
        var accepted = submissions.Where(s => s.Status == SubmissionStatus.Accepted && s.Year <= year)
            .OrderBy(s => s.Year).ThenBy(s => roster.OrderOf(s.Unit)).ToList();
        var hash = InputHash.Of([InputHash.OfValue(roster.Units), .. accepted.Select(s => $"{s.Unit}/{s.Year}/{s.Sha256}/{s.File}"), .. templates.Files.Select(t => $"{t.File}/{t.Sha256}")]);
        var region = roster.Units.Any(u => u.Kind == UnitKind.CityGovernment) ? Placing.CityName(roster) : "";
        return await runner.OnceAsync(
            StageNames.Compare,
            $"city/{year}",
            hash,
            () => PassageFinder.Find([.. accepted.Select(s => TextOf(s, roster, region)), .. templates.Texts], stop).ToList(),
            null,
            stop);
    }

    /// <summary>The submissions in their order; those of which only the beginning is compared say so among their losses.</summary>
    public static IReadOnlyList<Submission> Told(IReadOnlyList<Submission> submissions, Roster roster) =>
    [
        .. submissions.Select(s => s is { Status: SubmissionStatus.Accepted, Report: not null } && CutTexts.Of([TextOf(s, roster, "")]).Count > 0
            ? s with { Losses = [.. s.Losses, new Loss("compared-in-part", s.File, Sentence)] }
            : s),
    ];

    /// <summary>What is said of a text of which only the beginning is compared.</summary>
    public static string Sentence { get; } = $"文字太多，只有前{CutTexts.Compared / 10_000}万字与其他报告作了雷同比对，其后的没有比对；请核对是否混入了其他文件，只保留年度报告后再报送。";

    private static ReuseText TextOf(Submission submission, Roster roster, string region) => ReuseText.Of(submission, roster.Find(submission.Unit)!, region);
}
