namespace Aggregator.SampleCity.Grading;

/// <summary>What a kind of fault or decoy is about.</summary>
public enum KindFamily
{
    /// <summary>No kind of its own: the consequence of another.</summary>
    Other,

    /// <summary>The tables.</summary>
    Tables,

    /// <summary>The prose.</summary>
    Narrative,

    /// <summary>Copies.</summary>
    Reuse,

    /// <summary>The hand-in, the file and the roster.</summary>
    Delivery,

    /// <summary>Reports for years before 2019.</summary>
    Early,
}
