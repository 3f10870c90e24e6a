namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Customary formulas under supervision.</summary>
internal sealed class CustomaryClosing() : SharedSentences(StockPhrases.All, 2, 4);
