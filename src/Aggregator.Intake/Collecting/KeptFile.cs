namespace Aggregator.Intake.Collecting;

/// <summary>Bytes in the vault.</summary>
/// <param name="Sha256">Their hash, lower-case hex.</param>
/// <param name="Length">How many.</param>
public sealed record KeptFile(string Sha256, long Length)
{
    /// <summary>The mark an upload left on them; null where none did, or where they have lain for long.</summary>
    public VaultMark? Mark { get; init; }
}
