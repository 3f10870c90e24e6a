using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web.Filing;

/// <summary>Where files are handed in over the web. The bytes are kept first; a receipt is there as a whole or not at all.</summary>
public interface IHandInDesk
{
    /// <summary>Whether nights are scheduled here, so that what is handed in is taken without anybody doing anything.</summary>
    bool HasNights { get; }

    /// <summary>Asks whether this person may hand in for this unit and year, before any byte is kept. <see cref="HandInAsync"/> asks again.</summary>
    /// <exception cref="UploadRefusedException">It may not; the sentence says why.</exception>
    Task AdmitAsync(string? unit, int? year, Person person, CancellationToken stop);

    /// <summary>Keeps one file while it comes in; null when it is longer than may be.</summary>
    /// <exception cref="UploadRefusedException">The disk has no room.</exception>
    Task<KeptFile?> KeepAsync(Stream file, CancellationToken stop);

    /// <summary>An upload is over, well or not: bytes that it brought and that stand on no receipt go again. Called once with all that <see cref="KeepAsync"/> gave.</summary>
    Task EndAsync(IReadOnlyList<KeptFile> kept, CancellationToken stop);

    /// <summary>Opens packages and writes the receipt.</summary>
    /// <param name="files">What came.</param>
    /// <param name="unit">Code of the unit it is for; null when the program is to tell.</param>
    /// <param name="year">Report year; null when the program is to tell.</param>
    /// <param name="note">What the person wrote beside it.</param>
    /// <param name="person">Who.</param>
    /// <param name="isUrgent">Whether a night is to take it now.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>The receipt's name.</returns>
    /// <exception cref="UploadRefusedException">This person may not hand in for this unit or year, or not so much on one day.</exception>
    Task<string> HandInAsync(IReadOnlyList<UploadedFile> files, string? unit, int? year, string note, Person person, bool isUrgent, CancellationToken stop);

    /// <summary>The lines of a receipt; empty when there is none of this name.</summary>
    Task<IReadOnlyList<HandIn>> ReceiptAsync(string id, CancellationToken stop);

    /// <summary>The newest lines, newest first: of a unit, or of all for null.</summary>
    Task<IReadOnlyList<HandIn>> RecentAsync(string? unit, int most, CancellationToken stop);

    /// <summary>Every time these bytes were handed in, in the order they came.</summary>
    Task<IReadOnlyList<HandIn>> OfFileAsync(string sha256, CancellationToken stop);
}
