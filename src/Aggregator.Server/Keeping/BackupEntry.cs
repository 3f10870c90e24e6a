namespace Aggregator.Server.Keeping;

/// <summary>One file of a backup.</summary>
/// <param name="Name">Its name in the data folder, with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
