namespace Aggregator.Intake.Collecting;

/// <summary>A second place for kept bytes that workers on other machines can reach: the database they share. Holds files whole or not at all.</summary>
public interface IVaultShelf
{
    /// <summary>Which of these files it has not.</summary>
    Task<IReadOnlyList<string>> MissingAsync(IReadOnlyCollection<string> hashes, CancellationToken stop);

    /// <summary>Adds files; those it has stay as they are.</summary>
    Task AddAsync(IReadOnlyList<(string Sha256, ReadOnlyMemory<byte> Bytes)> files, CancellationToken stop);

    /// <summary>Whether it has a file.</summary>
    bool Has(string sha256);

    /// <summary>The bytes of a file; null when it has none of this hash.</summary>
    byte[]? Read(string sha256);
}
