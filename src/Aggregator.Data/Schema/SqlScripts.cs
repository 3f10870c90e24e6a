using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Data;

/// <summary>The scripts of the folder <c>sql/</c> as they travel inside this assembly.</summary>
public static class SqlScripts
{
    private static readonly Assembly Home = typeof(SqlScripts).Assembly;

    /// <summary>The scripts right in a folder under <c>sql/</c> (<c>checks</c>, <c>sqlite/migrations</c>), in ordinal order of their names.</summary>
    /// <returns>File names without extension, and texts with line feeds.</returns>
    public static IReadOnlyList<(string Name, string Text)> In(string folder)
    {
        var prefix = $"sql/{folder}/";
        var found = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var resource in Home.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/'); // a build on Windows
            if (path.StartsWith(prefix, StringComparison.Ordinal) && path.IndexOf('/', prefix.Length) < 0)
            {
                found.Add(Path.GetFileNameWithoutExtension(path), Read(resource));
            }
        }

        return [.. found.Select(script => (script.Key, script.Value))];
    }

    /// <summary>SHA-256 of a script, lower-case hex; line endings and a final one do not count.</summary>
    public static string HashOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalize(text))));
    }

    /// <summary>Line feeds only, no blank line doubled, exactly one at the end.</summary>
    internal static string Normalize(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
            {
                kept.Add(line);
            }
        }

        return string.Join('\n', kept).TrimEnd('\n') + "\n";
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
