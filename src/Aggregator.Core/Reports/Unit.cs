namespace Aggregator.Core.Reports;

/// <summary>A unit required to report (应报单位), one line of the roster.</summary>
/// <param name="Code">单位代码, unique in the roster; stable over renames.</param>
/// <param name="Name">单位名称 in full.</param>
/// <param name="Aliases">别名: short forms, office forms and former names.</param>
/// <param name="Kind">类别.</param>
/// <param name="Parent">上级单位's code, or null.</param>
/// <param name="Scope">口径 of its report.</param>
/// <param name="Group">分组: the group it is ranked in.</param>
/// <param name="IncludedIn">并入: the code of the unit whose figures already hold this unit's, or null.</param>
/// <param name="PortalUrl">年报栏目, or null.</param>
/// <param name="ValidFrom">起, inclusive; null for always.</param>
/// <param name="ValidTo">止, inclusive; null for ever.</param>
public sealed record Unit(
    string Code,
    string Name,
    IReadOnlyList<string> Aliases,
    UnitKind Kind,
    string? Parent,
    ReportScope Scope,
    string Group,
    string? IncludedIn,
    string? PortalUrl,
    DateOnly? ValidFrom,
    DateOnly? ValidTo)
{
    /// <summary>
    /// Whether the unit owes a report for <paramref name="year"/>: it existed at that year's end. One merged away within the year is
    /// reported by its successor, one founded within the year reports for itself.
    /// </summary>
    public bool OwesReportFor(int year)
    {
        var end = new DateOnly(year, 12, 31);
        return (ValidFrom is null || ValidFrom <= end) && (ValidTo is null || ValidTo >= end);
    }

    /// <summary>Whether the unit existed on some day from <paramref name="first"/> to <paramref name="last"/>, both inclusive.</summary>
    public bool ExistsIn(DateOnly first, DateOnly last) => (ValidFrom is null || ValidFrom <= last) && (ValidTo is null || ValidTo >= first);

    /// <summary>Whether some day sees both units.</summary>
    public bool ExistsBeside(Unit other) => ExistsIn(other.ValidFrom ?? DateOnly.MinValue, other.ValidTo ?? DateOnly.MaxValue);
}
