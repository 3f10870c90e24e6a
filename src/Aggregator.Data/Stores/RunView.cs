using Aggregator.Data.Rows;

namespace Aggregator.Data;

/// <summary>A run as shown: how it stands, how far it is, what went wrong.</summary>
/// <param name="Id">The run.</param>
/// <param name="RequestId">Its request.</param>
/// <param name="Kind">Kind of the request.</param>
/// <param name="Year">Report year.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartedAt">First start, UTC.</param>
/// <param name="FinishedAt">End, UTC, or null.</param>
/// <param name="HeartbeatAt">Last sign of life, UTC.</param>
/// <param name="Attempts">How often it was started.</param>
/// <param name="Stage">The stage it is in, or ended in.</param>
/// <param name="Message">What to tell a reader; may be empty.</param>
/// <param name="CodeVersion">Version of the program that last took it up.</param>
/// <param name="Stages">In the order the run entered them.</param>
/// <param name="Faults">In the order they were met.</param>
public sealed record RunView(
    long Id,
    long RequestId,
    string Kind,
    int Year,
    DateOnly AsOf,
    RunState State,
    DateTime StartedAt,
    DateTime? FinishedAt,
    DateTime HeartbeatAt,
    int Attempts,
    string Stage,
    string Message,
    string CodeVersion,
    IReadOnlyList<RunStageView> Stages,
    IReadOnlyList<RunFaultView> Faults)
{
    /// <summary>The key of its request, which tells who made it.</summary>
    public string RequestKey { get; init; } = "";

    /// <summary>What it was asked to do, a JSON object.</summary>
    public string ParametersJson { get; init; } = "{}";
}

/// <summary>How far a run is in one stage; <paramref name="Done"/> and <paramref name="Skipped"/> together reach <paramref name="Total"/>.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Total">Subjects there are.</param>
/// <param name="Done">Subjects worked on.</param>
/// <param name="Skipped">Subjects whose output was there already.</param>
/// <param name="StartedAt">First entered, UTC.</param>
/// <param name="FinishedAt">Through, UTC, or null.</param>
public sealed record RunStageView(string Stage, int Total, int Done, int Skipped, DateTime StartedAt, DateTime? FinishedAt);

/// <summary>One crash of our own code.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">What it cost.</param>
/// <param name="Message">What went wrong, one line.</param>
/// <param name="Detail">The trace; may be empty.</param>
public sealed record RunFaultView(int Ordinal, string Stage, string Subject, string Message, string Detail);
