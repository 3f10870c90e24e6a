namespace Aggregator.Intake.Portals;

/// <summary>A link of a page.</summary>
/// <param name="Title">Its title or text, one line, at most 200 characters.</param>
/// <param name="Url">Where it leads, without a fragment.</param>
public sealed record PortalLink(string Title, Uri Url);
