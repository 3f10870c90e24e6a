using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Testing;

/// <summary>What a test needs and may not find: the test then shows as skipped, with the reason.</summary>
/// <remarks>Reasons that begin with <c>needs install:</c> fail CI, which installs what they name.</remarks>
public static class Needs
{
    /// <summary>The path of a file or folder of the material beside the repository (<c>../shared</c>), or a skipped test.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Repository.Root)!, "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Skip($"needs ../shared/{string.Join('/', parts)}, which is not beside this repository");
        }

        return path;
    }

    /// <summary>The path of a program on PATH, or a skipped test.</summary>
    public static string Program(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            Skip($"needs install: {name}");
        }

        return found;
    }

    /// <summary>The folder of a program of which versions are installed below a folder, or a skipped test that names the package.</summary>
    public static string Programs(string folder, string program, string package)
    {
        var found = !Directory.Exists(folder) ? null : Directory.GetDirectories(folder).Select(version => Path.Combine(version, program)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault();
        if (found is null)
        {
            Skip($"needs install: {package}");
        }

        return Path.GetDirectoryName(found)!;
    }

    /// <summary>The value of an environment variable, or a skipped test.</summary>
    public static string Setting(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            Skip($"needs the environment variable {name}");
        }

        return value;
    }

    [DoesNotReturn]
    private static void Skip(string reason)
    {
        Assert.Inconclusive(reason);
        throw new InvalidOperationException(reason);
    }
}
