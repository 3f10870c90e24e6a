namespace Aggregator.Server.Notices;

/// <summary>The mail server, <c>Notices:Smtp</c>; without <see cref="Host"/> there is none.</summary>
internal sealed class SmtpSettings
{
    /// <summary><c>Host</c>: its name or address.</summary>
    public string? Host { get; set; }

    /// <summary><c>Port</c>.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>Tls</c>: <c>starttls</c>, <c>tls</c> from the first byte, or <c>none</c>.</summary>
    public string Tls { get; set; } = "starttls";

    /// <summary><c>User</c>: whom to sign in as; null for nobody.</summary>
    public string? User { get; set; }

    /// <summary><c>Password</c>: better set as <c>AGGREGATOR_Notices__Smtp__Password</c> than written in a file.</summary>
    public string? Password { get; set; }

    /// <summary><c>From</c>: the sender's mail address.</summary>
    public string? From { get; set; }

    /// <summary><c>To</c>: who is told.</summary>
    public IReadOnlyList<string> To { get; set; } = [];

    /// <summary><c>TimeoutSeconds</c>: how long one message may take.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Host);
}
