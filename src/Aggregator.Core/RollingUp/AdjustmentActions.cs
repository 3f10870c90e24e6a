namespace Aggregator.Core.RollingUp;

/// <summary>The codes and Chinese names of adjustments.</summary>
public static class AdjustmentActions
{
    private static readonly (AdjustmentAction Action, string Code, string Name)[] Table =
    [
        (AdjustmentAction.Exclude, "exclude", "不计入"),
        (AdjustmentAction.Include, "include", "计入"),
        (AdjustmentAction.Add, "add", "加"),
        (AdjustmentAction.Subtract, "subtract", "减"),
        (AdjustmentAction.Bridge, "bridge", "衔接"),
    ];

    /// <summary>The code in the office's file and in output files.</summary>
    public static string Code(this AdjustmentAction action) => Array.Find(Table, row => row.Action == action).Code;

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this AdjustmentAction action) => Array.Find(Table, row => row.Action == action).Name;

    /// <summary>Whether it names a number.</summary>
    public static bool HasAmount(this AdjustmentAction action) => action is AdjustmentAction.Add or AdjustmentAction.Subtract or AdjustmentAction.Bridge;

    /// <summary>Reads a code or a Chinese name; false when it is neither.</summary>
    public static bool TryParse(string text, out AdjustmentAction action)
    {
        var at = Array.FindIndex(Table, row => row.Code == text || row.Name == text);
        action = at < 0 ? default : Table[at].Action;
        return at >= 0;
    }

    /// <summary>All of them, for an error message.</summary>
    public static string AllCodes => string.Join("、", Table.Select(row => $"{row.Code}（{row.Name}）"));
}
