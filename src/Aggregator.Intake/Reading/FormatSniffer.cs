using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Containers;

namespace Aggregator.Intake.Reading;

/// <summary>Tells a file's format by its bytes; names lie (an .xls that is a web page, a .doc that is a .docx).</summary>
internal static class FormatSniffer
{
    private const int Glance = 4096;

    private static readonly string[] PageStarts = ["<!doctype", "<html", "<head", "<body", "<table", "<div", "<meta", "<title", "<p", "<h1", "<span", "<center", "<style", "<script"];

    public static SniffedFormat Sniff(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
        {
            return OfZip(bytes);
        }

        if (span.StartsWith(OleDirectory.Signature))
        {
            return OfOle(bytes);
        }

        if (span[..Math.Min(span.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return new(FileFormat.Pdf);
        }

        if (span.StartsWith("{\\rtf"u8))
        {
            return new(FileFormat.Rtf);
        }

        return OfPicture(span) ?? ForeignFormats.OfBytes(span) ?? OfText(span);
    }

    private static SniffedFormat OfZip(byte[] bytes)
    {
        var names = ZipDirectory.TryRead(bytes)?.Names ?? [];
        if (names.Contains("xl/workbook.bin", StringComparer.OrdinalIgnoreCase))
        {
            return new(FileFormat.Unknown, IsZip: true, file => Unreadable.Unsupported(file, "二进制工作簿（xlsb）", "用Excel或WPS另存为xlsx"));
        }

        var format = names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Docx
            : names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Xlsx
            : FileFormat.Unknown;
        if (format == FileFormat.Unknown && names.Count > 0)
        {
            return names.Contains("mimetype") ? OfOpenDocument(bytes)
                : ForeignFormats.OfZip(names) ?? new(format, IsZip: true, file => Unreadable.Unsupported(file, "压缩包或其他打包文件", "解压后把其中的年度报告逐个放进收件夹"));
        }

        return new(format, IsZip: true);
    }

    /// <summary>An OpenDocument package begins with its type, stored and not packed.</summary>
    private static SniffedFormat OfOpenDocument(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 200)];
        return head.IndexOf("opendocument.text"u8) >= 0 ? new(FileFormat.Odt, IsZip: true)
            : head.IndexOf("opendocument.spreadsheet"u8) >= 0 ? new(FileFormat.Ods, IsZip: true)
            : new(FileFormat.Unknown, IsZip: true, file => Unreadable.Unsupported(file, "OpenDocument文件", "另存为docx或xlsx"));
    }

    private static SniffedFormat OfOle(byte[] bytes)
    {
        var directory = OleDirectory.TryRead(bytes);
        if (directory is null)
        {
            return new(FileFormat.Unknown, Refusal: file => Unreadable.Damaged(file));
        }

        if (directory.Names.Contains("EncryptedPackage"))
        {
            return new(FileFormat.Unknown, Refusal: file => Unreadable.Protected(file));
        }

        if (directory.Names.Contains("Workbook") || directory.Names.Contains("Book"))
        {
            return directory.IsSound ? new(FileFormat.Xls) : new(FileFormat.Xls, Refusal: file => Unreadable.Damaged(file));
        }

        if (directory.Names.Contains("PowerPoint Document"))
        {
            return new(FileFormat.Unknown, Refusal: file => Unreadable.Unsupported(file, "演示文稿（ppt、dps）", "把年度报告另存为docx"));
        }

        // A WPS document (.wps) keeps its text in the same stream as Word does, a WPS workbook (.et) in the same as Excel.
        return !directory.Names.Contains("WordDocument") ? new(FileFormat.Unknown)
            : new(FileFormat.Doc, Refusal: IsEncryptedWord(directory.Head(bytes, "WordDocument")) ? file => Unreadable.Protected(file) : null);
    }

    /// <summary>The flag fEncrypted of the file information block at the start of the stream ([MS-DOC], FibBase).</summary>
    private static bool IsEncryptedWord(ReadOnlySpan<byte> head) => head.Length >= 12 && head[0] == 0xEC && head[1] == 0xA5 && (head[11] & 1) != 0;

    private static SniffedFormat? OfPicture(ReadOnlySpan<byte> span) =>
        span.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || span.StartsWith("GIF8"u8)
            ? new(FileFormat.Unknown, Refusal: file => Unreadable.Unsupported(file, "图片", "把文字和表格录入docx或xlsx"))
            : span.StartsWith("Rar!"u8) || span.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])
                ? new(FileFormat.Unknown, Refusal: file => Unreadable.Unsupported(file, "压缩包", "解压后把其中的年度报告逐个放进收件夹"))
                : null;

    private static SniffedFormat OfText(ReadOnlySpan<byte> span)
    {
        var head = span[..Math.Min(span.Length, Glance)];
        var start = (head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        }).TrimStart();
        if (ForeignFormats.OfHeaders(start) is { } mail)
        {
            return mail;
        }

        if (start.Contains("<?mso-application", StringComparison.OrdinalIgnoreCase))
        {
            return new(FileFormat.Unknown, Refusal: file => Unreadable.Unsupported(file, "Office 2003的XML文件", "用Office或WPS另存为docx或xlsx"));
        }

        if (start.Contains("<uof:UOF", StringComparison.Ordinal))
        {
            return start.Contains("vnd.uof.text", StringComparison.Ordinal)
                ? new(FileFormat.Uof)
                : new(FileFormat.Unknown, Refusal: file => Unreadable.Unsupported(file, "标文通（UOF）表格或演示文稿", "另存为xlsx或docx"));
        }

        var isPage = start.StartsWith('<') && PageStarts.Any(tag => start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<body", StringComparison.OrdinalIgnoreCase);
        return new(isPage ? FileFormat.Html : FileFormat.Text);
    }
}
