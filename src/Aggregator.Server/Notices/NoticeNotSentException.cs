namespace Aggregator.Server.Notices;

/// <summary>A message was not sent, or nobody can tell.</summary>
/// <param name="message">Why, a Chinese sentence of our own. What the other side said is not repeated: it may repeat what it was told.</param>
internal sealed class NoticeNotSentException(string message) : Exception(message);
