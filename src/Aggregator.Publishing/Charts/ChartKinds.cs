namespace Aggregator.Publishing.Charts;

/// <summary>Codes and Chinese names of the charts.</summary>
public static class ChartKinds
{
    private static readonly (ChartKind Kind, string Code, string Name)[] Table =
    [
        (ChartKind.Ranking, "ranking", "考核排名"),
        (ChartKind.Lateness, "lateness", "报送早晚"),
        (ChartKind.HeatMap, "heatmap", "失分热力图"),
        (ChartKind.Years, "years", "历年走势"),
        (ChartKind.Reuse, "reuse", "雷同关系"),
        (ChartKind.Filing, "filing", "报送情况"),
    ];

    /// <summary>All kinds in the order they are shown.</summary>
    public static IReadOnlyList<ChartKind> All { get; } = [.. Table.Select(row => row.Kind)];

    /// <summary>The code in file names and addresses.</summary>
    public static string Code(this ChartKind kind) => Array.Find(Table, row => row.Kind == kind).Code;

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this ChartKind kind) => Array.Find(Table, row => row.Kind == kind).Name;

    /// <summary>The kind of a code; the first one for a code nobody knows.</summary>
    public static ChartKind Parse(string? code) => Array.Find(Table, row => row.Code == code) is { Code: not null } known ? known.Kind : Table[0].Kind;
}
