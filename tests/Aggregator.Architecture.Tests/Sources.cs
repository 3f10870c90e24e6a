using Aggregator.Testing;

namespace Aggregator.Architecture.Tests;

/// <summary>The repository's own files, without what a build leaves behind.</summary>
internal static class Sources
{
    private static readonly string[] Left = ["bin", "obj", "artifacts", ".git", "data", "out"];

    /// <summary>Files under a folder of the repository whose name ends so; paths relative to the root, with <c>/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Under(string folder, string ending)
    {
        var root = Repository.PathOf(folder);
        return !Directory.Exists(root) ? [] : [.. Directory.EnumerateFiles(root, "*" + ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Left.Contains))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>All C# of the product: src and jobs.</summary>
    public static IReadOnlyList<string> Product => [.. Under("src", ".cs"), .. Under("jobs", ".cs")];

    /// <summary>The text of a file of the repository.</summary>
    public static string Text(string path) => File.ReadAllText(Repository.PathOf(path));

    /// <summary>Its lines.</summary>
    public static string[] Lines(string path) => File.ReadAllLines(Repository.PathOf(path));
}
