using System.Diagnostics;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.SampleCity;

namespace Aggregator.Benchmarks.Inputs;

/// <summary>Reports of a sample city by format; .xls and .pdf are made of its files by LibreOffice where it is installed.</summary>
internal static class SampleFiles
{
    private const int MostOfAFormat = 8;
    private const int MostConverted = 3;

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<SampleFile>>> Made = new(Make);

    public static IReadOnlyDictionary<string, IReadOnlyList<SampleFile>> ByFormat => Made.Value;

    /// <summary>The pages of the newest portal style.</summary>
    public static IReadOnlyList<SampleFile> ModernPages => ByFormat["html utf-8"];

    private static Dictionary<string, IReadOnlyList<SampleFile>> Make()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-benchmarks-").FullName;
        try
        {
            CityWriter.Write(24, 1, 7, Path.Combine(folder, "city"));
            var files = Directory.EnumerateFiles(Path.Combine(folder, "city", "inbox"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new SampleFile(path, File.ReadAllBytes(path)))
                .Where(IsSound)
                .GroupBy(KindOf)
                .Where(group => group.Key.Length > 0)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<SampleFile>)[.. group.Take(MostOfAFormat)], StringComparer.Ordinal);
            Convert(files, "xlsx", "xls", folder);
            Convert(files, "docx", "pdf", folder);
            return files;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The city hands in damaged files and wrong ones on purpose.
    private static bool IsSound(SampleFile file)
    {
        try
        {
            return DocumentReader.Read(file.Bytes, file.Path).Blocks.Count > 20;
        }
        catch (UnreadableDocumentException)
        {
            return false;
        }
    }

    private static string KindOf(SampleFile file) => Path.GetExtension(file.Path) switch
    {
        ".html" => Encoding.Latin1.GetString(file.Bytes, 0, 300).Contains("gb2312", StringComparison.Ordinal) ? "html gbk" : "html utf-8",
        ".docx" => "docx",
        ".xlsx" => "xlsx",
        ".txt" => "txt",
        _ => "",
    };

    private static void Convert(Dictionary<string, IReadOnlyList<SampleFile>> files, string from, string to, string folder)
    {
        try
        {
            var made = new List<SampleFile>();
            var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile-{to}", "--headless", "--convert-to", to, "--outdir", Path.Combine(folder, to)])
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var file in files[from].Take(MostConverted))
            {
                start.ArgumentList.Add(file.Path);
            }

            using var soffice = Process.Start(start)!;
            _ = soffice.StandardOutput.ReadToEndAsync();
            _ = soffice.StandardError.ReadToEndAsync();
            if (!soffice.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                soffice.Kill(entireProcessTree: true);
            }

            made.AddRange(Directory.EnumerateFiles(Path.Combine(folder, to)).Order(StringComparer.Ordinal).Select(path => new SampleFile(path, File.ReadAllBytes(path))));
            if (made.Count > 0)
            {
                files[to] = made;
            }
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or IOException)
        {
            Console.WriteLine($"{to}: not measured, LibreOffice made none of {from} ({missing.Message})");
        }
    }
}
