namespace Aggregator.Server.Notices;

/// <summary>A way by which messages go out.</summary>
internal interface INoticeChannel
{
    /// <summary>Its name in the store.</summary>
    string Name { get; }

    /// <summary>Sends one message, within the time the office has set.</summary>
    /// <returns>What is to be known of it all the same, such as a recipient that was refused, a Chinese sentence; empty in the usual case.</returns>
    /// <exception cref="NoticeNotSentException">It was not sent, or nobody can tell; it is to be tried again.</exception>
    Task<string> SendAsync(NoticeMessage message, CancellationToken stop);
}
