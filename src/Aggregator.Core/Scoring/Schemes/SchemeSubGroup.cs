namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Units of a group that are ranked apart from the rest of it.</summary>
/// <param name="Group">The group: 市政府部门.</param>
/// <param name="Name">What those apart are called: 零申请部门.</param>
/// <param name="When">Which they are: <c>no-requests</c>, table 2 shows none received and none carried in (both totals are the number 0; a blank is none).</param>
public sealed record SchemeSubGroup(string Group, string Name, string When);
