using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;

namespace Aggregator.Data;

/// <summary>Visits and looks to rows and back.</summary>
internal static class PortalRows
{
    public static PortalRoundRow Of(PortalRound one) => new()
    {
        SiteKey = one.Site,
        Unit = StoredText.Fit(one.Unit, Lengths.Name),
        ColumnUrl = StoredText.Of(one.Column),
        WishId = one.Wish,
        BeganAt = one.Began.UtcDateTime,
        EndedAt = one.Ended.UtcDateTime,
        Outcome = one.Outcome,
        Note = StoredText.Of(one.Note),
        Failures = one.Failures,
        NextTryAt = one.NextTry.UtcDateTime,
    };

    public static PortalRound RoundOf(PortalRoundRow row) =>
        new(row.Id, row.SiteKey, row.Unit, row.ColumnUrl, row.WishId, UtcTime.Of(row.BeganAt), UtcTime.Of(row.EndedAt), row.Outcome, row.Note, row.Failures, UtcTime.Of(row.NextTryAt));

    public static PortalSightingRow Of(PortalSighting one, long round) => new()
    {
        RoundId = round,
        SiteKey = one.Site,
        Unit = StoredText.Fit(one.Unit, Lengths.Name),
        Part = one.Part,
        Year = one.Year,
        Ordinal = one.Ordinal,
        UrlKey = ContentKey.Of(one.Url),
        Url = StoredText.Of(one.Url),
        FinalUrl = StoredText.Of(one.FinalUrl),
        Title = StoredText.Of(one.Title),
        SeenAt = one.At.UtcDateTime,
        Status = one.Status,
        Outcome = one.Outcome,
        Sha256 = one.Sha256,
        ServedSha256 = one.ServedSha256,
        Length = one.Length,
        Digest = one.Digest,
        Changed = one.IsChange,
        Etag = StoredText.Fit(one.ETag, Lengths.Name),
        LastModified = StoredText.Fit(one.LastModified, Lengths.Name),
        MediaType = StoredText.Of(one.MediaType),
        Note = StoredText.Of(one.Note),
    };

    public static PortalSighting SightingOf(PortalSightingRow row) => new(
        row.Id, row.SiteKey, row.Unit, row.Part, row.Year, row.Ordinal, row.Url, row.FinalUrl, row.Title, UtcTime.Of(row.SeenAt), row.Status, row.Outcome,
        row.Sha256, row.ServedSha256, row.Length, row.Digest, row.Changed, row.Etag, row.LastModified, row.MediaType, row.Note);

    public static PortalWish WishOf(PortalWishRow row) => new(row.Id, row.Unit, row.AskedBy, UtcTime.Of(row.AskedAt));

    /// <summary>Whether two times are one: PostgreSQL keeps microseconds.</summary>
    public static bool IsSameMoment(DateTime a, DateTime b) => (a - b).Duration() < TimeSpan.FromMicroseconds(2);
}
