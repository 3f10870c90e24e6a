using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Pipeline.Stages;

/// <summary>What lay in the inbox and beside it.</summary>
/// <param name="RosterFile">Name of the roster file.</param>
/// <param name="RosterSha256">Hash of its bytes.</param>
/// <param name="Roster">The units.</param>
/// <param name="Index">index.csv, or an empty one.</param>
/// <param name="IndexSha256">Hash of its bytes; null when there is none or it could not be read.</param>
/// <param name="Files">Files in ordinal order of path.</param>
/// <param name="Notices">Chinese sentences on what was set aside: temporary files, index lines without a file.</param>
internal sealed record Collected(
    string RosterFile,
    string RosterSha256,
    Roster Roster,
    InboxIndex Index,
    string? IndexSha256,
    IReadOnlyList<CollectedFile> Files,
    IReadOnlyList<string> Notices);
