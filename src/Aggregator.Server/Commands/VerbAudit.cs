using Aggregator.Data;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Commands;

/// <summary>Notes in the log what a verb on the machine itself did.</summary>
internal static class VerbAudit
{
    /// <summary>Who sits at the machine: nobody has signed in, so the system's own name for the user has to do.</summary>
    public static Person Person { get; } = new($"命令行（{Environment.UserName}）", $"命令行（{Environment.UserName}）", Role.Administrator);

    /// <summary>The log of a data folder.</summary>
    public static AuditStore StoreOf(Store database, string dataFolder) => new(database, TimeProvider.System, AuditHead.In(dataFolder));

    /// <summary>Notes what a verb changed.</summary>
    public static Task NoteAsync(Store database, StoreArguments store, System.CommandLine.ParseResult parsed, string verb, string subject, IReadOnlyDictionary<string, string> detail, CancellationToken stop) =>
        StoreOf(database, store.DataFolder(parsed)).AppendAsync(AuditLog.Note(Person, AuditActions.Verb + verb, subject, detail), stop);
}
