namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sentences the city's circulars dictate.</summary>
internal sealed class MandatedExtra() : SharedSentences(StockPhrases.Mandated, 2, 2);
