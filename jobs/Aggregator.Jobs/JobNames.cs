namespace Aggregator.Jobs;

/// <summary>The names the schedule, the catalogue and the callers share. A name is stored with waiting runs: rename one and they fail as unknown.</summary>
public static class JobNames
{
    /// <summary>A city's whole night. The id is that of a run request; 0 is the scheduled night.</summary>
    public const string Night = "night";

    /// <summary>Visits units' web sites. The id is that of a person's wish; 0 is the scheduled round.</summary>
    public const string Portals = "portals";

    /// <summary>Looks for run requests that nobody has picked up. The id is always 0.</summary>
    public const string RequestPump = "request-pump";

    /// <summary>Tells people how the nights went. The id is always 0.</summary>
    public const string Notices = "notices";
}
