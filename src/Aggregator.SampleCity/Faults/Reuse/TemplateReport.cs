using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole model report with own names.</summary>
internal sealed class TemplateReport() : TemplateFault(CopyScope.Report, TextEdits.Entities);
