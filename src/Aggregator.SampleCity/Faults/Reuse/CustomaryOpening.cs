namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Customary formulas under proactive disclosure.</summary>
internal sealed class CustomaryOpening() : SharedSentences(StockPhrases.All, 2, 0);
