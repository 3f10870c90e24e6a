using System.Globalization;
using Aggregator.Core.Checking;

namespace Aggregator.Server.Web;

/// <summary>What the address asks of the ledger; what it does not know counts as absent.</summary>
/// <param name="State">Only this state.</param>
/// <param name="Rule">Only this rule.</param>
/// <param name="Unit">Only this unit.</param>
/// <param name="Severity">Only this severity.</param>
/// <param name="Year">Only this year.</param>
public sealed record LedgerFilter(FindingState? State, string? Rule, string? Unit, Severity? Severity, int? Year)
{
    /// <summary>Reads the address.</summary>
    public static LedgerFilter Of(IQueryCollection query) => new(
        FindingStates.Parse(query["state"]),
        query["rule"].FirstOrDefault() is { Length: > 0 } rule ? rule : null,
        query["unit"].FirstOrDefault() is { Length: > 0 } unit ? unit : null,
        Enum.GetValues<Severity>().Where(severity => severity.Code() == query["severity"]).Select(severity => (Severity?)severity).FirstOrDefault(),
        int.TryParse(query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => this == new LedgerFilter(null, null, null, null, null);

    /// <summary>Whether a line is asked for.</summary>
    public bool Holds(LedgerLine line) =>
        (State is null || line.State == State) && (Rule is null || line.Rule == Rule) && (Unit is null || line.Unit == Unit) && (Severity is null || line.Severity == Severity) && (Year is null || line.Year == Year);

    /// <summary>Address of the ledger with some of it.</summary>
    public static string Address(FindingState? state = null, string? rule = null, Severity? severity = null, int? year = null)
    {
        (string Key, string? Value)[] parts = [("state", state?.Code()), ("rule", rule), ("severity", severity?.Code()), ("year", year?.ToString(CultureInfo.InvariantCulture))];
        return "/ledger" + QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, part.Value)));
    }
}
