using Aggregator.Core.Reports;

namespace Aggregator.Server.Web.Filing;

/// <summary>The unit somebody typed or chose from a list.</summary>
public static class UnitChoice
{
    /// <summary>The one unit of this code, name or alias; null when there is none or more than one.</summary>
    public static Unit? Find(Roster roster, string? text)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var wanted = text?.Trim() ?? "";
        return wanted.Length == 0 ? null : roster.Find(wanted) ?? (roster.Bearing(wanted) is [var only] ? only : null);
    }
}
