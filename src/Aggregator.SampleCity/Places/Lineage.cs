namespace Aggregator.SampleCity.Places;

/// <summary>What became of a unit within the city's years.</summary>
internal enum Lineage
{
    None,

    /// <summary>Bears another name than it did; same code.</summary>
    Renamed,

    /// <summary>Merged into a new unit: its reports end.</summary>
    MergedAway,

    /// <summary>Formed from others, whose open requests and documents it took over.</summary>
    Formed,

    /// <summary>Founded, with nothing to take over.</summary>
    Founded,

    /// <summary>Given up: its reports end.</summary>
    Abolished,
}
