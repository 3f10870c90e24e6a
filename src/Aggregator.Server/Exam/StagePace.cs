using Aggregator.Data;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Server.Exam;

/// <summary>How long one stage of the nights of an exam took.</summary>
/// <param name="Stage">The stage's name in the ledger.</param>
/// <param name="Files">Files the nights read, the same for every stage, so that stages can be compared.</param>
/// <param name="Seconds">All nights together.</param>
internal sealed record StagePace(string Stage, int Files, double Seconds)
{
    /// <summary>Files in a minute if the night were this stage alone; null when it took no time that could be measured.</summary>
    public double? PerMinute => Seconds > 0 ? Files * 60 / Seconds : null;

    /// <summary>One line for each stage in the order of the night, then the whole under the name <c>night</c>.</summary>
    public static IReadOnlyList<StagePace> Of(IReadOnlyList<RunView> nights)
    {
        var files = nights.Sum(n => n.Stages.Where(s => s.Stage == StageNames.Read).Sum(s => s.Total));
        return
        [
            .. nights.SelectMany(n => n.Stages).GroupBy(s => s.Stage).Select(g => new StagePace(g.Key, files, g.Sum(s => Taken(s.StartedAt, s.FinishedAt)))),
            new StagePace("night", files, nights.Sum(n => Taken(n.StartedAt, n.FinishedAt))),
        ];
    }

    private static double Taken(DateTime from, DateTime? to) => to is { } end ? (end - from).TotalSeconds : 0;
}
