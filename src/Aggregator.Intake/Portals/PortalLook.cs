using Aggregator.Core.Reports;

namespace Aggregator.Intake.Portals;

/// <summary>Makes sightings.</summary>
internal static class PortalLook
{
    /// <summary>One that is about to be made.</summary>
    public static PortalSighting At(PortalSite site, string part, int? year, int ordinal, Uri url, string title) =>
        new(0, site.Key, site.Unit, part, year, ordinal, url.AbsoluteUri, url.AbsoluteUri, title, default, 0, "", null, null, 0, null, false, null, null, "", "");

    /// <summary>With its answer. A mark that came with an answer before stands where this one brought none.</summary>
    public static PortalSighting Of(PortalSighting look, PortalAnswer answer, DateTimeOffset at, string? sha256, string? served, string? digest, bool isChange) => look with
    {
        Id = 0,
        FinalUrl = answer.Outcome == PortalOutcome.NotModified ? look.FinalUrl : answer.Url.AbsoluteUri,
        At = at,
        Status = (int?)answer.Status ?? 0,
        Outcome = answer.Outcome.Code(),
        Sha256 = sha256,
        ServedSha256 = served,
        Length = answer.Bytes.Length,
        Digest = digest,
        IsChange = isChange,
        ETag = answer.Outcome == PortalOutcome.NotModified ? look.ETag : answer.Marks.ETag,
        LastModified = answer.Outcome == PortalOutcome.NotModified ? look.LastModified : answer.Marks.LastModified,
        MediaType = answer.Outcome == PortalOutcome.NotModified ? look.MediaType : answer.MediaType,
        Note = answer.Note,
    };
}
