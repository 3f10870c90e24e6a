namespace Aggregator.Data.Rows;

/// <summary>A scheduled night that did not run at its time. Written once, when that was noticed, and never changed.</summary>
public sealed class MissedNightRow
{
    /// <summary>The day in China whose night it was.</summary>
    public DateOnly Day { get; set; }

    /// <summary>When it should have begun, UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>When somebody found it had not, UTC.</summary>
    public DateTime NoticedAt { get; set; }

    /// <summary>Whether it was asked for again; false when it lay too far back.</summary>
    public bool MadeUp { get; set; }
}
