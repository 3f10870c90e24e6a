namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The same rules quoted word for word.</summary>
internal sealed class LegalQuotation() : SharedSentences(StockPhrases.Quotations, 2, 1);
