namespace Aggregator.Intake.Reading.Children;

/// <summary>A temporary folder only this account can enter; gone when disposed.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public PrivateFolder() => Path = Directory.CreateTempSubdirectory("aggregator-").FullName;

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A file a dying child still holds: the system clears its temporary folder.
        }
    }
}
