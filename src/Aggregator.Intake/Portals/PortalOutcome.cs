namespace Aggregator.Intake.Portals;

/// <summary>How asking for an address ended.</summary>
public enum PortalOutcome
{
    /// <summary>The bytes came.</summary>
    Seen,

    /// <summary>The server says they are what we have.</summary>
    NotModified,

    /// <summary>404 or 410.</summary>
    Gone,

    /// <summary>Another 4xx.</summary>
    Refused,

    /// <summary>5xx, or an answer that is none.</summary>
    Broken,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    Slow,

    /// <summary>More bytes than are taken, as sent or unpacked, or too much in its head.</summary>
    TooLarge,

    /// <summary>Too many redirects, or one that leads nowhere.</summary>
    Lost,

    /// <summary>An address that is never asked for: of the office's own network, of another scheme or port.</summary>
    Forbidden,

    /// <summary>The site's robots.txt says no.</summary>
    Robots,

    /// <summary>The bytes came and are not what they should be.</summary>
    Unusable,

    /// <summary>The column is there and lists no report of the year.</summary>
    NotListed,

    /// <summary>Another file has taken its place, or it is listed no more.</summary>
    Replaced,
}
