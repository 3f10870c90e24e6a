using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Containers;
using Aggregator.Intake.Reading.Docx;
using Aggregator.Intake.Reading.Html;
using Aggregator.Intake.Reading.Office;
using Aggregator.Intake.Reading.Pdf;
using Aggregator.Intake.Reading.PlainText;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reading;

/// <summary>Turns the bytes of a file into a document, whatever its name says. A pure function: equal bytes give equal documents,
/// on machines with the same versions of the programs some formats are read with (PDF: poppler; .doc, .wps, .rtf, OpenDocument, UOF: LibreOffice).</summary>
public static class DocumentReader
{
    /// <summary>Largest file accepted, in bytes: 50 MiB.</summary>
    public const long MaxBytes = 50L << 20;

    /// <summary>The programs on this machine that reading calls, by name; empty for none. With another list the same bytes may read otherwise.</summary>
    public static string Programs => string.Join(' ', OfficeProgram.Names.Concat(PopplerTools.Installed is null ? [] : ["poppler"]));

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The whole file. Not changed.</param>
    /// <param name="fileName">Its name, for messages only; the bytes decide the format.</param>
    /// <param name="stop">Ends a long read.</param>
    /// <returns>A document with at least its text; what had to be dropped stands in its losses.</returns>
    /// <exception cref="UnreadableDocumentException">
    /// No document can be made of these bytes. Kinds: <c>empty-file</c>, <c>too-large</c>, <c>too-complex</c>, <c>truncated-file</c>,
    /// <c>damaged-file</c>, <c>protected</c>, <c>zip-bomb</c>, <c>error-page</c>, <c>scanned-page</c>, <c>bad-characters</c>, <c>missing-program</c>, <c>unsupported-format</c>, <c>unknown-format</c>.
    /// No other exception comes out, save <see cref="OperationCanceledException"/>, and an <see cref="IOException"/> where a converter found the disk full.
    /// </exception>
    public static Document Read(byte[] bytes, string fileName, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        try
        {
            stop.ThrowIfCancellationRequested();
            return ReadChecked(bytes, fileName, stop);
        }
        catch (UnreadableDocumentException refused) when (refused.Loss.Kind is "unknown-format" or "damaged-file" or "truncated-file" && ForeignFormats.OfName(fileName) is { } told)
        {
            throw told;
        }
        catch (UnreadableDocumentException)
        {
            throw;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception broken) when (!FullDisk.Tells(broken)) // the boundary: whatever a parser throws at hostile bytes costs this file only
        {
            throw Unreadable.Damaged(fileName, broken);
        }
    }

    /// <summary>What the bytes are, without reading them through; <see cref="FileFormat.Unknown"/> when nothing fits. Never throws.</summary>
    public static FileFormat Sniff(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return FormatSniffer.Sniff(bytes).Format;
    }

    /// <summary>The refusal of a file by its length alone, for callers that do not load such a file.</summary>
    public static UnreadableDocumentException TooLarge(string fileName, long length) => Unreadable.TooLarge(fileName, length);

    private static Document ReadChecked(byte[] bytes, string fileName, CancellationToken stop)
    {
        if (bytes.Length == 0)
        {
            throw Unreadable.Empty(fileName);
        }

        if (bytes.LongLength > MaxBytes)
        {
            throw Unreadable.TooLarge(fileName, bytes.LongLength);
        }

        var sniffed = FormatSniffer.Sniff(bytes);
        if (sniffed.IsZip)
        {
            ZipGuard.Check(bytes, fileName, stop);
        }

        return (sniffed.Refusal, sniffed.Format) switch
        {
            ({ } refusal, _) => throw refusal(fileName),
            (_, FileFormat.Text) => TextReading.Read(bytes, fileName, stop),
            (_, FileFormat.Html) => HtmlReading.Read(bytes, fileName, stop),
            (_, FileFormat.Docx) => DocxReading.Read(bytes, fileName, stop),
            (_, FileFormat.Xlsx or FileFormat.Xls) => WorkbookReading.Read(bytes, fileName, sniffed.Format, stop),
            (_, FileFormat.Pdf) => PdfReading.Read(bytes, fileName, PopplerTools.Installed, stop),
            (_, FileFormat.Doc or FileFormat.Rtf or FileFormat.Odt or FileFormat.Ods or FileFormat.Uof) => OfficeReading.Read(bytes, fileName, sniffed.Format, OfficeProgram.Installed, stop),
            _ => throw Unreadable.UnknownFormat(fileName),
        };
    }
}
