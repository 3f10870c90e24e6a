using Aggregator.Core.Documents;
using Aggregator.Intake.Reading.Children;
using Aggregator.Intake.Reading.Office;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>Makes files of formats only LibreOffice writes, and programs that stand in for it.</summary>
internal static class Soffice
{
    /// <summary>LibreOffice with Writer, or a skipped test.</summary>
    public static OfficeProgram Needed()
    {
        Needs.Program("soffice");
        if (OfficeProgram.Installed is not { HasWriter: true } program)
        {
            Assert.Inconclusive("needs install: libreoffice-writer-nogui");
            throw new InvalidOperationException();
        }

        return program;
    }

    /// <summary>A file in another format.</summary>
    public static byte[] Convert(byte[] bytes, string from, string to, string filter)
    {
        using var folder = new PrivateFolder();
        File.WriteAllBytes(folder.File("a." + from), bytes);
        var result = ChildProcess.Run(
            Needed().Path,
            ["-env:UserInstallation=" + OfficeProfile.Write(folder.Path), "--headless", "--norestore", "--convert-to", $"{to}:{filter}", "--outdir", folder.File("out"), folder.File("a." + from)],
            folder.Path, new ChildLimits(TimeSpan.FromSeconds(90), 1 << 20, 4L << 30), default, OfficeProfile.Environment(folder.Path));
        Assert.IsTrue(result.IsGood, result.Error);
        return File.ReadAllBytes(folder.File("out/a." + to));
    }

    /// <summary>Reads bytes as a .doc with a script in LibreOffice's place; <c>$OUT</c> is the file it should write.</summary>
    public static Document ReadWith(string script, ChildLimits limits, CancellationToken stop = default)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a system that runs shell scripts");
            throw new InvalidOperationException();
        }

        using var folder = new TempFolder();
        var program = folder.File("soffice");
        File.WriteAllText(program, $"#!{Needs.Program("sh")}\nwhile [ \"$1\" != --outdir ]; do shift; done\nOUT=$2/in.docx\nmkdir -p \"$2\"\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return OfficeReading.Read(new byte[5000], "年报.doc", FileFormat.Doc, OfficeProgram.Find(folder.Path, []), stop, limits);
    }
}
