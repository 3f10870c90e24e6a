namespace Aggregator.Core.Reports;

/// <summary>One file somebody handed in over the web. What it came to stands in the nights; this is what was received.</summary>
/// <param name="Id">From 1, ascending with time; 0 before it is written.</param>
/// <param name="Batch">The receipt it stands on: one for everything that was handed in at once.</param>
/// <param name="Ordinal">Its line on the receipt, from 1.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex; empty when they were not kept.</param>
/// <param name="Length">Bytes; of a file that was too large as many as were read.</param>
/// <param name="FileName">Its name, made fit to be shown and to be the last part of a path.</param>
/// <param name="GivenName">Its name as the browser or the package gave it.</param>
/// <param name="Unit">Code of the unit it was handed in for; null when the program is to tell.</param>
/// <param name="Year">Report year it was handed in for; null when the program is to tell.</param>
/// <param name="ReceivedAt">When the last byte of the request was there, by the server's clock.</param>
/// <param name="Account">The account that handed it in.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Note">What the person wrote beside it; may be empty.</param>
/// <param name="State">Whether it was kept.</param>
/// <param name="Reason">Why it was not kept or what became of a package, one Chinese sentence; else empty.</param>
/// <param name="Told">What the first look at it came to, as JSON; null while nobody has looked.</param>
public sealed record HandIn(
    long Id,
    string Batch,
    int Ordinal,
    string Sha256,
    long Length,
    string FileName,
    string GivenName,
    string? Unit,
    int? Year,
    DateTimeOffset ReceivedAt,
    string Account,
    string Person,
    string Note,
    HandInState State,
    string Reason,
    string? Told)
{
    /// <summary>The moment in China, which proves when it was handed in.</summary>
    public ChinaMoment Received
    {
        get
        {
            var at = ChinaTime.Of(ReceivedAt).DateTime;
            return new ChinaMoment(DateOnly.FromDateTime(at), new TimeOnly(at.Hour, at.Minute, at.Second));
        }
    }
}
