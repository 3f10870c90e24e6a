namespace Aggregator.SampleCity.Places;

/// <summary>A name a unit has given up; its code stayed.</summary>
/// <param name="Name">In full.</param>
/// <param name="ShortName">As offices wrote it.</param>
/// <param name="LastYear">The last report year whose report bears it.</param>
internal sealed record FormerName(string Name, string ShortName, int LastYear);
