using System.Text.Json.Serialization;

namespace Aggregator.SampleCity.Keys;

/// <summary>One text for <c>aggregator reuse</c>: a line of <c>answers/corpus.jsonl</c> or <c>templates/background.jsonl</c>.</summary>
/// <param name="Id">Unit and year, or the template's name.</param>
/// <param name="Unit">Unit code; empty for a template.</param>
/// <param name="Year">Report year; 0 for a template.</param>
/// <param name="Text">Prose with headings, a line each.</param>
/// <param name="UnitName">Full name; empty for a template.</param>
/// <param name="Region">The city.</param>
/// <param name="Kind"><c>report</c> or <c>template</c>.</param>
internal sealed record CorpusLine(
    string Id, string Unit, int Year, string Text, [property: JsonPropertyName("unit_name")] string UnitName, string Region, string Kind);
