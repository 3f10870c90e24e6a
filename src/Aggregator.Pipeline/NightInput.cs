namespace Aggregator.Pipeline;

/// <summary>One file a night read.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="File">Its name: inside the inbox a path with <c>/</c>.</param>
/// <param name="Sha256">Hash of its bytes, which are in the vault; empty for a file that could not be taken.</param>
/// <param name="FirstSeen">Of a file of the inbox the day it was first held; null for others.</param>
public sealed record NightInput(NightInputKind Kind, string File, string Sha256, DateOnly? FirstSeen = null);
