namespace Aggregator.Core.Documents;

/// <summary>Codes and Chinese names of formats.</summary>
public static class FileFormats
{
    /// <summary>The code in the output files and in the store: the usual ending of such a file's name, without the dot.</summary>
    public static string Code(this FileFormat format) => format switch
    {
        FileFormat.Unknown => "unknown",
        FileFormat.Html => "html",
        FileFormat.Docx => "docx",
        FileFormat.Xlsx => "xlsx",
        FileFormat.Text => "txt",
        FileFormat.Xls => "xls",
        FileFormat.Pdf => "pdf",
        FileFormat.Doc => "doc",
        FileFormat.Rtf => "rtf",
        FileFormat.Odt => "odt",
        FileFormat.Ods => "ods",
        FileFormat.Uof => "uof",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this FileFormat format) => format switch
    {
        FileFormat.Html => "网页",
        FileFormat.Docx => "Word",
        FileFormat.Xlsx => "Excel",
        FileFormat.Text => "文本",
        FileFormat.Xls => "Excel 97-2003",
        FileFormat.Pdf => "PDF",
        FileFormat.Doc => "Word 97-2003",
        FileFormat.Rtf => "RTF",
        FileFormat.Odt => "OpenDocument文本",
        FileFormat.Ods => "OpenDocument表格",
        FileFormat.Uof => "标文通",
        _ => "未知格式",
    };
}
