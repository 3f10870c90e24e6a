namespace Aggregator.Core.Reports;

/// <summary>The codes and Chinese names of unit kinds, and the group each is ranked in unless the roster says otherwise.</summary>
public static class UnitKinds
{
    private static readonly (UnitKind Kind, string Code, string Name, string Group)[] Table =
    [
        (UnitKind.CityGovernment, "city-government", "市政府", "市政府(不排名)"),
        (UnitKind.Bureau, "bureau", "市直部门", "市政府部门"),
        (UnitKind.District, "district", "区县", "区县政府"),
        (UnitKind.Zone, "zone", "功能区", "功能区"),
        (UnitKind.Township, "township", "乡镇街道", "乡镇街道"),
        (UnitKind.Vertical, "vertical", "垂直管理", "垂直管理(不排名)"),
    ];

    /// <summary>The kind's code in rosters and output files.</summary>
    public static string Code(this UnitKind kind) => Row(kind).Code;

    /// <summary>The kind's name for a reader.</summary>
    public static string ChineseName(this UnitKind kind) => Row(kind).Name;

    /// <summary>The group a unit of this kind is ranked in by default.</summary>
    public static string DefaultGroup(this UnitKind kind) => Row(kind).Group;

    /// <summary>Whether units of this group are ranked; the government's own line and vertical units are listed only.</summary>
    public static bool IsRanked(string group) => !group.EndsWith("(不排名)", StringComparison.Ordinal);

    /// <summary>Reads a code or a Chinese name; false when it is neither.</summary>
    public static bool TryParse(string text, out UnitKind kind)
    {
        foreach (var row in Table)
        {
            if (string.Equals(row.Code, text, StringComparison.OrdinalIgnoreCase) || row.Name == text || row.Group == text)
            {
                kind = row.Kind;
                return true;
            }
        }

        kind = default;
        return false;
    }

    /// <summary>All codes, for an error message.</summary>
    public static string AllCodes => string.Join("、", Table.Select(row => $"{row.Code}({row.Name})"));

    private static (UnitKind Kind, string Code, string Name, string Group) Row(UnitKind kind) => Array.Find(Table, row => row.Kind == kind);
}
