namespace Aggregator.Intake.Packages;

/// <summary>One file of a package somebody handed in.</summary>
/// <param name="GivenName">Its path as the package has it, decoded.</param>
/// <param name="Refusal">Why it is not taken, one Chinese sentence; null when it may be unpacked.</param>
/// <param name="Length">Bytes unpacked, as the package says.</param>
public sealed record PackedFile(string GivenName, string? Refusal, long Length)
{
    internal long Offset { get; init; }

    internal long Packed { get; init; }

    internal bool IsStored { get; init; }

    internal uint Checksum { get; init; }
}
