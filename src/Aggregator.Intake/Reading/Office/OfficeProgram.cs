using Aggregator.Intake.Reading.Children;

namespace Aggregator.Intake.Reading.Office;

/// <summary>Where LibreOffice lies, and which of its parts are installed: a server often has only one of them.</summary>
/// <param name="Path">The program's absolute path.</param>
/// <param name="HasWriter">It reads text documents.</param>
/// <param name="HasCalc">It reads workbooks.</param>
internal sealed record OfficeProgram(string Path, bool HasWriter, bool HasCalc)
{
    private static readonly Lazy<OfficeProgram?> Found = new(() => Find(null, UsualPlaces()));

    /// <summary>The one on this process's PATH or in the system's usual place, looked up once.</summary>
    public static OfficeProgram? Installed => Found.Value;

    /// <summary>Names what is installed, for telling readings of different machines apart.</summary>
    public static IEnumerable<string> Names => Installed is not { } program ? []
        : new[] { program.HasWriter ? "libreoffice-writer" : "", program.HasCalc ? "libreoffice-calc" : "" }.Where(name => name.Length > 0);

    /// <summary>The one on a PATH, else in one of the places.</summary>
    public static OfficeProgram? Find(string? path, IEnumerable<string> places) =>
        (ProgramPath.Find("soffice", path) ?? ProgramPath.Find("libreoffice", path) ?? places.FirstOrDefault(File.Exists)) is { } found ? Of(found) : null;

    private static OfficeProgram Of(string program)
    {
        var real = File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program;
        var folder = System.IO.Path.GetDirectoryName(real)!;
        string[] folders = [folder, System.IO.Path.Combine(folder, "..", "Frameworks")];

        // A wrapper script elsewhere does not tell its parts: it is asked for all of them.
        var isTold = Has("sofficeapp");
        return new OfficeProgram(program, !isTold || Has("swlo"), !isTold || Has("sclo"));

        bool Has(string library) => folders.Any(one =>
            File.Exists(System.IO.Path.Combine(one, $"lib{library}.so")) || File.Exists(System.IO.Path.Combine(one, $"{library}.dll")) || File.Exists(System.IO.Path.Combine(one, $"lib{library}.dylib")));
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var root in new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86 }.Select(Environment.GetFolderPath).Where(root => root.Length > 0))
            {
                yield return System.IO.Path.Combine(root, "LibreOffice", "program", "soffice.exe");
            }
        }
        else
        {
            yield return "/Applications/LibreOffice.app/Contents/MacOS/soffice";
            yield return "/usr/lib/libreoffice/program/soffice";
            yield return "/usr/lib64/libreoffice/program/soffice";
            yield return "/opt/libreoffice/program/soffice";
        }
    }
}
