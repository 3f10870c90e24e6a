namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Customary formulas under management.</summary>
internal sealed class CustomaryPledge() : SharedSentences(StockPhrases.All, 3, 2);
