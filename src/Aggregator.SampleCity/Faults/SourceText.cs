using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults;

/// <summary>A text that others build on.</summary>
/// <param name="Code">The unit's code, or the template's name.</param>
/// <param name="Unit">The unit; for a template the one it pretends to come from, which is not on the roster.</param>
/// <param name="Year">Report year; 0 for a template.</param>
/// <param name="Text">Its prose as printed.</param>
/// <param name="Printed">The same with its headings, line by line, as <see cref="Keys.ProseLines"/> has it.</param>
internal sealed record SourceText(string Code, SampleUnit Unit, int Year, ReportText Text, string Printed);
