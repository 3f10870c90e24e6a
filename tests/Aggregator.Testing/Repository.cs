namespace Aggregator.Testing;

/// <summary>Where the checked-out repository and the material beside it lie.</summary>
public static class Repository
{
    /// <summary>The folder that holds Aggregator.sln, found upwards from the test's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Aggregator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Aggregator.sln was not found above " + AppContext.BaseDirectory);
    }
}
