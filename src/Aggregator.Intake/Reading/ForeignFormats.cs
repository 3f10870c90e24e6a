using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading;

/// <summary>Formats people hand in and no reader reads, each with the sentence that says what to do instead.</summary>
internal static class ForeignFormats
{
    private const string ToWord = "用生成它的软件打开，另存为docx或可以复制文字的PDF后再报送";

    private const string Retype = "把文字和表格录入docx或xlsx后再报送";

    private const string WithoutReport = "删去它，只报送年度报告";

    private static readonly SearchValues<char> HeaderLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-");

    // Names tell where bytes do not: CAJ has many kinds, a lock file begins with a user's name.
    private static readonly (string Ending, string What, string Remedy)[] Endings =
    [
        (".caj", "CAJ文件", ToWord), (".kdh", "CAJ文件", ToWord), (".nh", "CAJ文件", ToWord),
        (".ceb", "书生或方正版式文件", ToWord), (".cebx", "书生或方正版式文件", ToWord), (".sep", "书生版式文件", ToWord), (".gd", "书生版式文件", ToWord), (".gw", "书生公文", ToWord),
        (".pages", "苹果Pages文稿", "在Pages中导出为Word（docx）后再报送"), (".numbers", "苹果Numbers表格", "在Numbers中导出为Excel（xlsx）后再报送"), (".key", "苹果Keynote演示文稿", "把年度报告另存为docx后再报送"),
        (".lnk", "快捷方式，里面没有报告内容", "找到它指向的文件，报送文件本身"), (".url", "网址快捷方式，里面没有报告内容", "打开网页，另存为网页文件或docx后再报送"),
        (".db", "系统自动生成的文件，不是报告", WithoutReport), (".ds_store", "系统自动生成的文件，不是报告", WithoutReport), ("desktop.ini", "系统自动生成的文件，不是报告", WithoutReport),
        (".tmp", "编辑或下载中的临时文件", "报送保存完成的文件"), (".crdownload", "没有下载完的文件", "重新下载后再报送"), (".part", "没有下载完的文件", "重新下载后再报送"), (".docx#", "编辑中的锁定文件，不是报告", "关闭正在编辑的文档，报送文档本身"),
        (".exe", "程序，不是报告", WithoutReport), (".mp4", "视频", Retype), (".mp3", "录音", Retype),
    ];

    /// <summary>The refusal of a zip package that is no Office file, by what it holds, or null.</summary>
    public static SniffedFormat? OfZip(IReadOnlyCollection<string> names) =>
        names.Any(name => name.Equals("OFD.xml", StringComparison.OrdinalIgnoreCase)) ? Zip("OFD版式文件", "用OFD阅读器或WPS打开，另存为PDF或docx后再报送")
        : names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? Zip("演示文稿（pptx）", "把年度报告另存为docx后再报送")
        : names.Any(name => name.EndsWith("CalculationEngine.iwa", StringComparison.OrdinalIgnoreCase)) ? Zip("苹果Numbers表格", "在Numbers中导出为Excel（xlsx）后再报送")
        : names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase) || name.Equals("index.apxl", StringComparison.OrdinalIgnoreCase))
            ? Zip("苹果Pages、Numbers等软件的文件", "在该软件中导出为Word（docx）或Excel（xlsx）后再报送")
        : null;

    /// <summary>The refusal of other bytes with a signature of their own, or null.</summary>
    public static SniffedFormat? OfBytes(ReadOnlySpan<byte> span) =>
        span.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 1, 0x14, 2, 0]) ? Refused("快捷方式，里面没有报告内容", "找到它指向的文件，报送文件本身")
        : span.StartsWith("BM"u8) && span.Length > 30 && span[..30].Contains((byte)0)
            || span.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || span.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A])
            || span is [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            || span.Length > 12 && span[4..].StartsWith("ftyphei"u8)
            ? Refused("图片", Retype)
        : span.Length > 12 && span[4..].StartsWith("ftyp"u8) ? Refused("视频或录音", Retype)
        : span.StartsWith("CAJ\0"u8) || span.StartsWith((ReadOnlySpan<byte>)[0x48, 0x4E, 0xC8]) || span.StartsWith("KDH "u8) ? Refused("CAJ文件", ToWord)
        : span.StartsWith("MZ"u8) && span.Length > 64 && span[..64].Contains((byte)0) ? Refused("程序，不是报告", WithoutReport)
        : span.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 1, (byte)'B', (byte)'u', (byte)'d', (byte)'1']) || span.StartsWith((ReadOnlySpan<byte>)[0, 5, 0x16, 7])
            ? Refused("系统自动生成的文件，不是报告", WithoutReport)
        : null;

    /// <summary>The refusal of a text that is a mail, a page saved in one file or a shortcut to a page, or null.</summary>
    public static SniffedFormat? OfHeaders(string start)
    {
        if (start.StartsWith("[InternetShortcut]", StringComparison.OrdinalIgnoreCase))
        {
            return Refused("网址快捷方式，里面没有报告内容", "打开网页，另存为网页文件或docx后再报送");
        }

        if (!start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) || !BeginsWithHeader(start))
        {
            return null;
        }

        return start.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && !start.Contains("Received:", StringComparison.OrdinalIgnoreCase)
            && !start.Contains("\nTo:", StringComparison.OrdinalIgnoreCase)
            ? Refused("单个文件网页（mht）", "用浏览器或Word打开，另存为docx或普通网页后再报送")
            : Refused("邮件（eml）", "打开邮件，把附件中的年度报告另存出来后再报送");
    }

    /// <summary>What a file of no known format is by its name, or null.</summary>
    public static UnreadableDocumentException? OfName(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        if (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~", StringComparison.Ordinal))
        {
            return Unreadable.Foreign(file, "编辑文档时自动生成的临时文件，不是报告", "关闭正在编辑的文档，报送文档本身");
        }

        var known = Array.Find(Endings, entry => name.EndsWith(entry.Ending, StringComparison.OrdinalIgnoreCase));
        return known.What is null ? null : Unreadable.Foreign(file, known.What, known.Remedy);
    }

    // "From:", "Received:", "MIME-Version:": letters and hyphens up to a colon.
    private static bool BeginsWithHeader(string start)
    {
        var colon = start.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 40 && start.AsSpan(0, colon).IndexOfAnyExcept(HeaderLetters) < 0;
    }

    private static SniffedFormat Zip(string what, string remedy) => Refused(what, remedy) with { IsZip = true };

    private static SniffedFormat Refused(string what, string remedy) => new(FileFormat.Unknown, Refusal: file => Unreadable.Foreign(file, what, remedy));
}
