namespace Aggregator.Data.Rows;

/// <summary>A session that was signed out of. Cleared away once its cookie would be good no more in any case.</summary>
public sealed class EndedSessionRow
{
    /// <summary>The session's random name.</summary>
    public string Session { get; set; } = "";

    /// <summary>Until when a copy of its cookie could have been good, UTC.</summary>
    public DateTime Until { get; set; }
}
