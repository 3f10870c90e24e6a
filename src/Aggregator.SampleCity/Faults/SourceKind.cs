namespace Aggregator.SampleCity.Faults;

/// <summary>Whose text a deviation builds on.</summary>
internal enum SourceKind
{
    None,

    /// <summary>Another unit of the same kind, the same report year.</summary>
    Peer,

    /// <summary>Another unit of the same kind, the report year before.</summary>
    PeerLastYear,

    /// <summary>A unit of another kind, the same report year.</summary>
    OtherKind,

    /// <summary>The unit's own report of the year before.</summary>
    OwnPast,

    /// <summary>The public model report of the city.</summary>
    Template,
}
