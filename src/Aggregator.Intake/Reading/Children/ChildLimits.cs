namespace Aggregator.Intake.Reading.Children;

/// <summary>What a child process may use before it is ended.</summary>
/// <param name="Time">Wall time.</param>
/// <param name="OutputBytes">Bytes on its standard output.</param>
/// <param name="MemoryBytes">Resident memory, of what it starts too.</param>
/// <param name="FolderBytes">Bytes in the folder it runs in.</param>
internal sealed record ChildLimits(TimeSpan Time, int OutputBytes, long MemoryBytes, long FolderBytes = long.MaxValue);
