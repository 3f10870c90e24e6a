using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sections of the model report word for word.</summary>
internal sealed class TemplateSections() : TemplateFault(CopyScope.Section, TextEdits.None);
