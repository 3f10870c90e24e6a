namespace Aggregator.Server.Web;

/// <summary>What a reviewer is about to decide on the points of an indicator: empty at first, and as it was typed when it was refused.</summary>
/// <param name="Kind"><see cref="Keep"/> or <see cref="Change"/>; null where nothing is chosen.</param>
/// <param name="Points">The points, as typed.</param>
/// <param name="Document">The number of the document they rest on.</param>
/// <param name="Reason">The opinion.</param>
/// <param name="Seen">How many entries there were when the form was shown.</param>
public sealed record ScoreDraft(string? Kind, string? Points, string? Document, string? Reason, int Seen)
{
    /// <summary>The points stay.</summary>
    public const string Keep = "keep";

    /// <summary>Other points are given.</summary>
    public const string Change = "change";

    /// <summary>Name of the points.</summary>
    public const string PointsField = "points";

    /// <summary>Why it was not noted; null when nothing was refused.</summary>
    public ActionOutcome? Refused { get; init; }

    /// <summary>The id of what says that a field has to be mended; null when it has not.</summary>
    public string? ProblemOf(string field) => Refused?.Field == field ? "score-" + field + "-problem" : null;
}
