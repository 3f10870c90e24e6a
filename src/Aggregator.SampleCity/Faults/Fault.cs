namespace Aggregator.SampleCity.Faults;

/// <summary>A deviation that is wrong: a correct checker reports it.</summary>
internal abstract class Fault : Deviation;
