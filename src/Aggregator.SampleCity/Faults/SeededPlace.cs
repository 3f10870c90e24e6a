namespace Aggregator.SampleCity.Faults;

/// <summary>Where a fault was put and what it put there.</summary>
/// <param name="Place">Table/row/column, a section code, or what of the hand-in is concerned.</param>
/// <param name="True">What would stand there in an honest report; null when it cannot be said in a word.</param>
/// <param name="Printed">What stands there now; null for something taken away.</param>
internal sealed record SeededPlace(string Place, string? True, string? Printed);
