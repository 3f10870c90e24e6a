using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph that stands twice in one report.</summary>
internal sealed class RepeatedParagraph() : RepeatedPassage(TextEdits.None);
