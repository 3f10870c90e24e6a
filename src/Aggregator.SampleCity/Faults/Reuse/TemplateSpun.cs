using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole model report with many words replaced.</summary>
internal sealed class TemplateSpun() : TemplateFault(CopyScope.Report, TextEdits.Heavy);
