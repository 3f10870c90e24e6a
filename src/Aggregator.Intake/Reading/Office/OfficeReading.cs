using System.IO.Compression;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Children;
using Aggregator.Intake.Reading.Containers;
using Aggregator.Intake.Reading.Docx;
using Aggregator.Intake.Reading.Workbooks;

namespace Aggregator.Intake.Reading.Office;

/// <summary>Reads what only an office suite knows (.doc, .wps, .rtf, .odt, .ods, .uof): LibreOffice converts a copy in a private folder, and the copy is read.</summary>
internal static class OfficeReading
{
    private const long MostConverted = 96L << 20;

    /// <summary>A conversion takes two seconds, on a busy machine ten.</summary>
    private static readonly ChildLimits Limits = new(TimeSpan.FromSeconds(45), 1 << 20, 2L << 30, 512L << 20);

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for messages; the program never sees it.</param>
    /// <param name="format">What it is.</param>
    /// <param name="program">LibreOffice, or null when there is none.</param>
    /// <param name="stop">Ends the conversion.</param>
    /// <param name="limits">What the conversion may use; null for the usual.</param>
    public static Document Read(byte[] bytes, string fileName, FileFormat format, OfficeProgram? program, CancellationToken stop, ChildLimits? limits = null)
    {
        var isWorkbook = format is FileFormat.Ods;
        if (program is null || !(isWorkbook ? program.HasCalc : program.HasWriter))
        {
            throw Unreadable.MissingProgram(fileName, WhatIs(format), isWorkbook ? "LibreOffice Calc" : "LibreOffice Writer");
        }

        if (format is FileFormat.Odt or FileFormat.Ods && IsEncrypted(bytes))
        {
            throw Unreadable.Protected(fileName);
        }

        var converted = Convert(bytes, fileName, format, program, limits ?? Limits, stop);
        ZipGuard.Check(converted, fileName, stop);
        var document = isWorkbook
            ? WorkbookReading.Read(converted, fileName, FileFormat.Xlsx, stop)
            : DocxReading.Read(converted, fileName, stop);
        return Converted.Of(document, format);
    }

    private static byte[] Convert(byte[] bytes, string fileName, FileFormat format, OfficeProgram program, ChildLimits limits, CancellationToken stop)
    {
        using var folder = new PrivateFolder();
        var (output, filter) = format is FileFormat.Ods ? ("xlsx", "xlsx:Calc MS Excel 2007 XML") : ("docx", "docx:MS Word 2007 XML");
        var input = folder.File("in." + format.Code());
        File.WriteAllBytes(input, bytes);
        string[] arguments =
        [
            "-env:UserInstallation=" + OfficeProfile.Write(folder.Path),
            "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
            "--convert-to", filter, "--outdir", folder.File("out"), input,
        ];
        var result = ChildProcess.Run(program.Path, arguments, folder.Path, limits, stop, OfficeProfile.Environment(folder.Path));
        if (result.End == ChildEnd.NotStarted)
        {
            throw Unreadable.MissingProgram(fileName, WhatIs(format), "LibreOffice");
        }

        // Exit code 0 tells nothing: a file that cannot be loaded ends with 0 and no output.
        var made = new FileInfo(Path.Combine(folder.File("out"), "in." + output));
        return result.End != ChildEnd.Exited || made is { Exists: true, Length: > MostConverted } ? throw Unreadable.NotConverted(fileName, inTime: false)
            : !made.Exists && FullDisk.IsAt(folder.Path) ? throw FullDisk.In(folder.Path)
            : !made.Exists || made.Length == 0 || made.LinkTarget is not null ? throw Unreadable.NotConverted(fileName, inTime: true)
            : File.ReadAllBytes(made.FullName);
    }

    /// <summary>An encrypted OpenDocument file is a zip package as any other; its manifest says so.</summary>
    private static bool IsEncrypted(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (archive.GetEntry("META-INF/manifest.xml") is not { } manifest)
        {
            return false;
        }

        using var reader = new StreamReader(manifest.Open());
        return reader.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal);
    }

    private static string WhatIs(FileFormat format) => format switch
    {
        FileFormat.Rtf => "RTF文档",
        FileFormat.Odt or FileFormat.Ods => "OpenDocument文件",
        FileFormat.Uof => "标文通（UOF）文件",
        _ => "旧版Word或WPS文档（doc、wps）",
    };
}
