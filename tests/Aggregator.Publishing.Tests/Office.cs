using System.Diagnostics;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>LibreOffice, set to calculate every formula anew when it opens a workbook.</summary>
internal static class Office
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>The workbook in another format; a test without LibreOffice is skipped.</summary>
    public static byte[] Convert(byte[] workbook, string format)
    {
        var office = Needs.Program("soffice");
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.File("profile/user"));
        File.WriteAllText(folder.File("profile/user/registrymodifications.xcu"), Settings);
        File.WriteAllBytes(folder.File("book.xlsx"), workbook);
        var start = new ProcessStartInfo(office, ["--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", format, "--outdir", folder.File("out"), folder.File("book.xlsx")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode, said);
        return File.ReadAllBytes(folder.File("out/book." + format.Split(':')[0]));
    }
}
