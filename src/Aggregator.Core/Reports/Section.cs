using Aggregator.Core.Documents;

namespace Aggregator.Core.Reports;

/// <summary>A section of a report.</summary>
/// <param name="Code">
/// <c>S1</c> … <c>S6</c> for the six sections of the 2019 and 2021 forms; for the older outline <c>overview</c>, <c>proactive</c>,
/// <c>on_request</c>, <c>consultation</c>, <c>fees</c>, <c>review</c>, <c>staff</c>, <c>problems</c>, <c>other</c>, <c>annex</c>; empty for a heading that is none of these.
/// </param>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Heading">The heading as printed, one line.</param>
/// <param name="HeadingSpan">The heading's place.</param>
/// <param name="BodySpan">From behind the heading to the next heading of the same or a higher level.</param>
public sealed record Section(string Code, int Level, string Heading, TextSpan HeadingSpan, TextSpan BodySpan);
