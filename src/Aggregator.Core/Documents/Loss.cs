namespace Aggregator.Core.Documents;

/// <summary>Something a reader had to drop or could not be sure of, kept so that nothing is lost in silence.</summary>
/// <param name="Kind">A stable code: <c>picture</c>, <c>scanned-page</c>, <c>truncated-file</c>, <c>bad-characters</c>, <c>huge-span</c>, <c>protected</c>, …</param>
/// <param name="Where">The place, for a person.</param>
/// <param name="Message">A Chinese sentence that says what was lost and what to do.</param>
public sealed record Loss(string Kind, string Where, string Message);
