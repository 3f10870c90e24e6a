namespace Aggregator.Server.Api;

/// <summary>Something that holds what was sought.</summary>
/// <param name="Kind"><c>unit</c> or <c>finding</c>.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="UnitName">Its name; null when the roster has lost it.</param>
/// <param name="Year">Report year of a finding.</param>
/// <param name="Rule">Rule of a finding.</param>
/// <param name="Fingerprint">Name of a finding.</param>
/// <param name="Text">The text that holds it.</param>
internal sealed record ApiHit(string Kind, string Unit, string? UnitName, int? Year, string? Rule, string? Fingerprint, string Text);
