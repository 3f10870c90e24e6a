namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Customary formulas under requests.</summary>
internal sealed class CustomaryReception() : SharedSentences(StockPhrases.All, 2, 1);
