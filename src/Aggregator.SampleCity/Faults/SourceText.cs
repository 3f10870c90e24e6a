using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults;

/// <summary>A text that others build on.</summary>
/// <param name="Code">The unit's code, or the template's name.</param>
/// <param name="Unit">The unit; null for a template.</param>
/// <param name="Year">Report year.</param>
/// <param name="Text">Its prose as printed.</param>
internal sealed record SourceText(string Code, SampleUnit? Unit, int Year, ReportText Text);
