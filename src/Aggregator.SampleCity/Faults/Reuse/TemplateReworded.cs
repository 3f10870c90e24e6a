using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sections of the model report with some words replaced.</summary>
internal sealed class TemplateReworded() : TemplateFault(CopyScope.Section, TextEdits.Light);
