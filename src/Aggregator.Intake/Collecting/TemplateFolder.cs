namespace Aggregator.Intake.Collecting;

/// <summary>The known templates an office keeps beside its roster: model reports, samples handed out, last year's best ones.</summary>
public static class TemplateFolder
{
    /// <summary>Its name.</summary>
    public const string Name = "templates";

    /// <summary>A folder with more is not one of templates.</summary>
    public const int MostFiles = 200;

    /// <summary>The files of the folder beside a roster, in ordinal order of name; empty without the folder. Subfolders, hidden files and JSON lines are no templates.</summary>
    /// <returns>At most <see cref="MostFiles"/>, and how many more there are.</returns>
    public static (IReadOnlyList<string> Paths, int More) List(string rosterPath)
    {
        ArgumentNullException.ThrowIfNull(rosterPath);
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(rosterPath)) ?? "", Name);
        if (!Directory.Exists(folder))
        {
            return ([], 0);
        }

        var paths = Directory.EnumerateFiles(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.') && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal) && !path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        return (paths.Count > MostFiles ? paths[..MostFiles] : paths, Math.Max(0, paths.Count - MostFiles));
    }
}
