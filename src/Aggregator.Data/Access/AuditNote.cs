namespace Aggregator.Data.Access;

/// <summary>What somebody did, before it is chained.</summary>
/// <param name="Who">Name of the account, or of what acted.</param>
/// <param name="Role">Code of its role then; empty where there is none.</param>
/// <param name="Action">What was done, a code.</param>
/// <param name="Subject">On what.</param>
/// <param name="Detail">A JSON object; never a password or a key.</param>
public sealed record AuditNote(string Who, string Role, string Action, string Subject, string Detail = "{}");
