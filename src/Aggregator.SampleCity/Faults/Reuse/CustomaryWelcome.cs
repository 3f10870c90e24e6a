namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Customary formulas under platforms.</summary>
internal sealed class CustomaryWelcome() : SharedSentences(StockPhrases.All, 3, 3);
