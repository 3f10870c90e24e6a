namespace Aggregator.Core.Reports;

/// <summary>One look at one address of a unit's site.</summary>
/// <param name="Id">Its number in the store; 0 before it is there.</param>
/// <param name="Site">The site's key: 64 lower-case hex digits over unit and column.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Part">A word of <see cref="PortalParts"/>.</param>
/// <param name="Year">Report year; null for a column's page.</param>
/// <param name="Ordinal">Among parts of a kind, from 0.</param>
/// <param name="Url">What was asked for.</param>
/// <param name="FinalUrl">Where that led, behind all redirects.</param>
/// <param name="Title">How it was linked, one line.</param>
/// <param name="At">When the answer was there.</param>
/// <param name="Status">The answer's status; 0 for none.</param>
/// <param name="Outcome">How it ended, a word of our own.</param>
/// <param name="Sha256">The kept bytes that say what stood there; null when nothing did. Bytes that differ and say the same are kept once.</param>
/// <param name="ServedSha256">Hash of the very bytes that came; null when none did.</param>
/// <param name="Length">How many came.</param>
/// <param name="Digest">Hash of what the bytes say; equal where only a counter of visitors moved.</param>
/// <param name="IsChange">Whether it says something else than the look before, the first look and the last one of what is gone included.</param>
/// <param name="ETag">As sent, or null.</param>
/// <param name="LastModified">As sent, or null.</param>
/// <param name="MediaType">As stated; empty for none.</param>
/// <param name="Note">A Chinese sentence for a clerk; empty when there is nothing to say.</param>
public sealed record PortalSighting(
    long Id,
    string Site,
    string Unit,
    string Part,
    int? Year,
    int Ordinal,
    string Url,
    string FinalUrl,
    string Title,
    DateTimeOffset At,
    int Status,
    string Outcome,
    string? Sha256,
    string? ServedSha256,
    long Length,
    string? Digest,
    bool IsChange,
    string? ETag,
    string? LastModified,
    string MediaType,
    string Note);
