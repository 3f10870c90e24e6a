namespace Aggregator.Data;

/// <summary>A message on its way by one channel, and how it stands.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Channel"><c>smtp</c> or <c>webhook</c>.</param>
/// <param name="Subject">What it is about: the same is told once by each channel.</param>
/// <param name="Event">The kind of event.</param>
/// <param name="RunId">The run it is about, or null.</param>
/// <param name="MessageJson">The message, a JSON object.</param>
/// <param name="CreatedAt">When it was written down.</param>
/// <param name="Attempts">How often sending was tried.</param>
/// <param name="NextAt">Before this nobody tries it (again).</param>
/// <param name="EndedAt">When it came to its end; null while it is on its way.</param>
/// <param name="Sent">Whether that end was its being sent; else it was given up.</param>
/// <param name="Problem">What stood in the way of the last attempt, a Chinese sentence; empty when nothing did.</param>
public sealed record OutgoingNotice(
    long Id,
    string Channel,
    string Subject,
    string Event,
    long? RunId,
    string MessageJson,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset NextAt,
    DateTimeOffset? EndedAt,
    bool Sent,
    string Problem);
