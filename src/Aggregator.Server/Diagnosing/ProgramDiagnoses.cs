using System.Runtime.InteropServices;
using Aggregator.Intake.Reading;
using Aggregator.Pipeline;

namespace Aggregator.Server.Diagnosing;

/// <summary>The program, and what it needs of the machine.</summary>
internal static class ProgramDiagnoses
{
    private static readonly string[] Han = ["cjk", "wqy", "wenquanyi", "sourcehan", "source-han", "simsun", "simhei", "simkai", "simfang", "msyh", "uming", "ukai", "droidsansfallback", "fangsong", "pingfang", "songti", "stheiti"];

    public static IEnumerable<Diagnosis> Of()
    {
        yield return Diagnosis.Well("程序", $"版本 {CodeVersion.Current}（{CodeVersion.OfStages}），{RuntimeInformation.FrameworkDescription}，{RuntimeInformation.OSDescription.Trim()}");
        var installed = DocumentReader.Programs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return Program(installed, "poppler", "PDF", "poppler-utils");
        yield return Program(installed, "libreoffice-writer", "doc、wps、rtf、odt、uof", "libreoffice-writer-nogui");
        yield return Program(installed, "libreoffice-calc", "ods", "libreoffice-calc-nogui");
        yield return FontFolders().Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 5 })
                .Any(file => Array.Exists(Han, name => Path.GetFileName(file).Contains(name, StringComparison.OrdinalIgnoreCase))))
            ? Diagnosis.Well("字体", "本机有中文字体")
            : Diagnosis.Note("字体", "本机没有中文字体", "工作簿和图表用看的人电脑上的字体，不受影响；只有在本机转换或打印时才需要（fonts-noto-cjk）。");
    }

    private static Diagnosis Program(string[] installed, string name, string formats, string package) => installed.Contains(name)
        ? Diagnosis.Well("转换程序", $"{name} 可用（{formats}）")
        : Diagnosis.Note("转换程序", $"没有 {name}", $"{formats} 格式的报送会列为无法读取；请安装 {package}，下次处理时会重新读取。");

    private static IEnumerable<string> FontFolders()
    {
        yield return Environment.GetFolderPath(Environment.SpecialFolder.Fonts) is { Length: > 0 } own ? own : "/usr/share/fonts";
        yield return "/usr/share/fonts";
        yield return "/usr/local/share/fonts";
        yield return "/System/Library/Fonts";
    }
}
