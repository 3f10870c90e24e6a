using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph said twice in one report, the second time with some words replaced.</summary>
internal sealed class RepeatedReworded() : RepeatedPassage(TextEdits.Light);
