using System.Globalization;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>The reasons for which a file cannot be read, each with the sentence a clerk gets.</summary>
internal static class Unreadable
{
    public static UnreadableDocumentException Because(string kind, string where, string message, Exception? inner = null) =>
        new(new Loss(kind, where, message), inner);

    public static UnreadableDocumentException Empty(string file) =>
        Because("empty-file", file, $"文件“{file}”是空的，请重新导出后再报送。");

    public static UnreadableDocumentException TooLarge(string file, long length) =>
        Because("too-large", file, $"文件“{file}”有{Mebibytes(length)}MB，超过{DocumentReader.MaxBytes >> 20}MB的上限，请压缩其中的图片或只保留年度报告后再报送。");

    public static UnreadableDocumentException TooComplex(string file) =>
        Because("too-complex", file, $"文件“{file}”的内部结构异常庞大或嵌套过深，没有读取；请把正文复制到新建的docx文档后再报送。");

    public static UnreadableDocumentException Truncated(string file, Exception? inner = null) =>
        Because("truncated-file", file, $"文件“{file}”不完整，可能没有传完，请重新保存并重新报送。", inner);

    public static UnreadableDocumentException Protected(string file, Exception? inner = null) =>
        Because("protected", file, $"文件“{file}”设有打开密码，无法读取，请取消密码后再报送。", inner);

    public static UnreadableDocumentException ZipBomb(string file) =>
        Because("zip-bomb", file, $"文件“{file}”解压后大得不正常，为安全起见没有读取；请把正文复制到新建的docx或xlsx文件后再报送。");

    public static UnreadableDocumentException Damaged(string file, Exception? inner = null) =>
        Because("damaged-file", file, $"文件“{file}”已损坏，无法读取，请用Office或WPS打开后另存为docx或xlsx再报送。", inner);

    public static UnreadableDocumentException UnknownFormat(string file) =>
        Because("unknown-format", file, $"无法识别文件“{file}”的格式，请另存为docx、xlsx、html或txt后再报送。");

    public static UnreadableDocumentException Unsupported(string file, string what, string remedy) =>
        Because("unsupported-format", file, $"文件“{file}”是{what}，暂不支持，请{remedy}后再报送。");

    /// <summary>A file of another program, or none of a report: the remedy says the whole of what to do.</summary>
    public static UnreadableDocumentException Foreign(string file, string what, string remedy) =>
        Because("unsupported-format", file, $"文件“{file}”是{what}，没有读取；请{remedy}。");

    /// <summary>A file only a program that is not on this machine can read.</summary>
    public static UnreadableDocumentException MissingProgram(string file, string what, string program) =>
        Because("missing-program", file, $"文件“{file}”是{what}，本机没有安装读取它所需的程序（{program}）；请管理员安装后重新处理，或另存为docx、xlsx后再报送。");

    /// <summary>A file a program on this machine could not turn into one we read, in time or at all.</summary>
    public static UnreadableDocumentException NotConverted(string file, bool inTime) => inTime
        ? Because("damaged-file", file, $"文件“{file}”无法转换成可以读取的格式，可能已损坏，请用Word或WPS打开后另存为docx（表格另存为xlsx）再报送。")
        : Because("too-complex", file, $"文件“{file}”转换成可以读取的格式时占用的时间或空间过多，没有读取；请用Word或WPS打开后另存为docx（表格另存为xlsx）再报送。");

    public static UnreadableDocumentException Scanned(string file, int pages) =>
        Because("scanned-page", pages == 1 ? "第1页" : string.Create(CultureInfo.InvariantCulture, $"第1-{pages}页"), $"文件“{file}”只有图片，没有可以读取的文字；请改报可以复制文字的PDF或docx。");

    private static long Mebibytes(long length) => (length + (1 << 20) - 1) >> 20;
}
