namespace Aggregator.Server.Notices;

/// <summary>The address that is told, <c>Notices:Webhook</c>; without <see cref="Url"/> there is none.</summary>
internal sealed class WebhookSettings
{
    /// <summary><c>Url</c>: http or https. It may hold a token of the receiver's and is shown nowhere.</summary>
    public string? Url { get; set; }

    /// <summary><c>Secret</c>: what both sides know; each message is signed with it.</summary>
    public string? Secret { get; set; }

    /// <summary><c>TimeoutSeconds</c>: how long one message may take.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Url);
}
