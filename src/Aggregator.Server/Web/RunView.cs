namespace Aggregator.Server.Web;

/// <summary>One night as the pages show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Year">Report year.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="Started">When it started.</param>
/// <param name="Finished">When it ended, or null while it runs.</param>
/// <param name="State"><c>running</c>, <c>done</c>, <c>done-with-faults</c>, <c>failed</c>, <c>cancelled</c> or <c>refused</c>.</param>
/// <param name="Message">A Chinese sentence, or empty.</param>
/// <param name="Stages">Its stages in their order.</param>
/// <param name="Faults">Our own errors; each cost one file or one rule.</param>
public sealed record RunView(
    long Id,
    int Year,
    DateOnly AsOf,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    string State,
    string Message,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<FaultView> Faults)
{
    /// <summary>Version of the program that carried it out; empty when not known.</summary>
    public string CodeVersion { get; init; } = "";

    /// <summary>Whether the schedule asked for it; else a person did.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>The day on which it made up for a scheduled night that had not run; null for a night of its own day.</summary>
    public DateOnly? MadeUpOn { get; init; }

    /// <summary>How often it was begun: more than once when it was cut off and went on.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Its last sign of life; null when not known.</summary>
    public DateTimeOffset? Heartbeat { get; init; }

    /// <summary>Whether it has results to look at.</summary>
    public bool HasResults => State is "done" or "done-with-faults";

    /// <summary>Whether its results are on their way to everybody: from then on it is not cut off any more.</summary>
    public bool IsPublishing => Stages.Any(stage => stage.Stage == "publish");

    /// <summary>Whether it is still at work.</summary>
    public bool IsRunning => State == "running";

    /// <summary>Whether it ended without a result.</summary>
    public bool EndedWithoutResult => State is "failed" or "cancelled" or "refused";
}

/// <summary>How far a stage has come.</summary>
/// <param name="Stage">Its code: <c>collect</c>, <c>read</c>, <c>extract</c>, <c>check</c>, <c>compare</c>, <c>rollup</c>, <c>score</c>, <c>publish</c>; others are shown as they are.</param>
/// <param name="Total">Items it has to do; 0 while unknown.</param>
/// <param name="Done">Items finished, the skipped ones among them.</param>
/// <param name="Skipped">Items among <paramref name="Done"/> that an earlier night had finished with the same input.</param>
/// <param name="Finished">Whether the stage is over.</param>
public sealed record StageView(string Stage, int Total, int Done, int Skipped, bool Finished)
{
    /// <summary>How long it took; null while it is at work or when not known.</summary>
    public TimeSpan? Took { get; init; }
}

/// <summary>One error of ours within a night.</summary>
/// <param name="Stage">The stage's code.</param>
/// <param name="Subject">The file, unit or rule it cost.</param>
/// <param name="Message">What happened, for a person; no stack trace.</param>
public sealed record FaultView(string Stage, string Subject, string Message);
