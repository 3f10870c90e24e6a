namespace Aggregator.SampleCity.Faults;

/// <summary>A hard negative: it looks like a fault to a careless checker and is none.</summary>
internal abstract class Decoy : Deviation
{
    /// <summary>Ids of the rules a careless checker would report here.</summary>
    public abstract IReadOnlyList<string> Tempts { get; }
}
