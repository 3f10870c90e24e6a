namespace Aggregator.Data.Rows;

/// <summary>One message on its way by one channel. Written before anything is sent and never deleted, so that none is lost and none is made twice.</summary>
public sealed class NoticeRow
{
    /// <summary>From 1.</summary>
    public long Id { get; set; }

    /// <summary>The channel: <c>smtp</c> or <c>webhook</c>.</summary>
    public string Channel { get; set; } = "";

    /// <summary>What it is about, such as <c>night-failed:12</c>: the same is told once by each channel.</summary>
    public string Subject { get; set; } = "";

    /// <summary>The kind of event.</summary>
    public string Event { get; set; } = "";

    /// <summary>The run it is about, or null.</summary>
    public long? RunId { get; set; }

    /// <summary>The message as it is sent, a JSON object; no secret and no personal data.</summary>
    public string MessageJson { get; set; } = "";

    /// <summary>When it was written down, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Before this nobody tries it (again), UTC: the next attempt, or the end of the lease of whoever is at it.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>When it came to its end, UTC; null while it is on its way.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Whether that end was its being sent; else it was given up.</summary>
    public bool Sent { get; set; }

    /// <summary>What stood in the way of the last attempt, a Chinese sentence of our own; empty when nothing did.</summary>
    public string Problem { get; set; } = "";
}
