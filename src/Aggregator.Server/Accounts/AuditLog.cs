using System.Text.Json;
using Aggregator.Data.Access;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Accounts;

/// <summary>The log over the store.</summary>
/// <param name="store">The store.</param>
public sealed class AuditLog(AuditStore store) : IAuditLog
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = AuditDetail.Encoder };

    /// <inheritdoc />
    public Task WriteAsync(Person who, string action, string subject, IReadOnlyDictionary<string, string> detail, CancellationToken stop) => store.AppendAsync(Note(who, action, subject, detail), stop);

    /// <summary>An entry about to be written.</summary>
    public static AuditNote Note(Person who, string action, string subject, IReadOnlyDictionary<string, string>? detail = null) =>
        new(who.Account, who.IsSignedIn ? who.Role.Code() : "", action, subject, JsonSerializer.Serialize(new SortedDictionary<string, string>((detail ?? new Dictionary<string, string>()).ToDictionary(), StringComparer.Ordinal), Json));
}
