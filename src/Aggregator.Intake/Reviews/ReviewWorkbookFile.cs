using System.Globalization;
using System.Xml;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Containers;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reviews;

/// <summary>Reads a workbook that reviewers hand back. Its bytes may be anybody's.</summary>
public static class ReviewWorkbookFile
{
    /// <summary>Most bytes of a workbook, 32 MiB: one of a thousand units has some six.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>What a clerk calls it.</summary>
    internal const string Kind = "考核工作簿";

    /// <summary>Findings of five thousand units over the years.</summary>
    private const int MostRows = 200_000;

    private const int MostProperties = 1000;

    private static readonly string[] Names = [ReviewSheetWords.Findings, ReviewSheetWords.Deductions];

    /// <summary>The bytes of the file at a path.</summary>
    /// <exception cref="RefusedInputException">It is not there, is too large or cannot be opened.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new RefusedInputException([$"{Kind}“{path}”不存在，请核对 --file。"]);
        }

        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new RefusedInputException([TooLarge(Path.GetFileName(path))]);
            }

            return await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new RefusedInputException([$"{Kind}“{path}”打不开（没有权限或正被其他程序占用），请关闭打开它的程序后重试。"]);
        }
    }

    /// <summary>The sentence on a file that is too large.</summary>
    public static string TooLarge(string fileName) => $"{Kind}“{fileName}”超过{MostBytes >> 20} MB，不像本程序生成的工作簿，请核对是否选错了文件。";

    /// <summary>Reads the night's mark alone, which costs next to nothing: a file that is of no night on file need not be read.</summary>
    /// <exception cref="RefusedInputException">It is no .xlsx, is protected, broken, or unpacks to too much.</exception>
    public static ReviewWorkbook ReadMark(byte[] bytes, string fileName, CancellationToken stop) =>
        Guarded(bytes, fileName, () => new ReviewWorkbook(fileName, MarkOf(bytes)), stop);

    /// <summary>Reads the sheets that count and the night's mark; other sheets are not looked at.</summary>
    /// <exception cref="RefusedInputException">It is no .xlsx, is protected, broken, or unpacks to too much.</exception>
    public static ReviewWorkbook Read(byte[] bytes, string fileName, CancellationToken stop) =>
        Guarded(bytes, fileName, () => new ReviewWorkbook(fileName, MarkOf(bytes)) { Sheets = XlsxSheets.Read(bytes, fileName, stop, Names, MostRows) }, stop);

    private static ReviewWorkbook Guarded(byte[] bytes, string fileName, Func<ReviewWorkbook> read, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MostBytes)
        {
            throw new RefusedInputException([TooLarge(fileName)]);
        }

        try
        {
            var sniffed = bytes.Length == 0 ? throw Unreadable.Empty(fileName) : FormatSniffer.Sniff(bytes);
            if (sniffed.Refusal?.Invoke(fileName) is { } refusal)
            {
                throw refusal;
            }

            if (sniffed.IsZip)
            {
                ZipGuard.Check(bytes, fileName, stop);
            }

            if (sniffed.Format != FileFormat.Xlsx)
            {
                throw new RefusedInputException([$"{Kind}“{fileName}”{(sniffed.Format == FileFormat.Xls ? "是旧版工作簿（xls）" : "不是xlsx工作簿")}，请用Excel或WPS打开后另存为xlsx，再交回。"]);
            }

            return read();
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedInputException([$"{unreadable.Loss.Message.TrimEnd('。')}（交回的应为本程序生成的xlsx工作簿）。"]);
        }
        catch (Exception broken) when (broken is not (RefusedInputException or OperationCanceledException)) // whatever a parser throws at hostile bytes
        {
            throw new RefusedInputException([$"{Kind}“{fileName}”已损坏，无法读取，请用Excel或WPS重新保存为xlsx后交回。"]);
        }
    }

    private static ReviewMark? MarkOf(byte[] bytes)
    {
        using var package = new XlsxPackage(bytes);
        var part = package.RelationsOf("").FirstOrDefault(relation => relation.Type == "custom-properties").Part ?? "docProps/custom.xml";
        using var reader = package.Open(part);
        var (name, seen) = ("", 0);
        while (reader is not null && reader.Read() && seen < MostProperties)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "property" })
            {
                (name, seen) = (reader.GetAttribute("name") ?? "", seen + 1);
            }
            else if (reader.NodeType == XmlNodeType.Text && name == ReviewSheetWords.Mark)
            {
                return MarkOf(reader.Value.Trim());
            }
        }

        return null;
    }

    private static ReviewMark? MarkOf(string text) =>
        text.Split(ReviewSheetWords.MarkDivider, 6) is [ReviewSheetWords.MarkForm, var year, var day, { Length: 64 } night, var program, var city]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var reportYear)
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
            ? new ReviewMark(city, reportYear, asOf, night, program)
            : null;
}
