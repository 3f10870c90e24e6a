namespace Aggregator.Data.Rows;

/// <summary>Codes and Chinese names of run states.</summary>
public static class RunStates
{
    private static readonly (RunState State, string Code, string Name)[] Table =
    [
        (RunState.Running, "running", "进行中"),
        (RunState.Done, "done", "已完成"),
        (RunState.DoneWithFaults, "done-with-faults", "已完成（有程序故障）"),
        (RunState.Failed, "failed", "失败"),
        (RunState.Cancelled, "cancelled", "已取消"),
        (RunState.Refused, "refused", "已拒绝"),
    ];

    /// <summary>The code in the database and in output.</summary>
    public static string Code(this RunState state) => Array.Find(Table, row => row.State == state).Code ?? throw new ArgumentOutOfRangeException(nameof(state));

    /// <summary>The name for a reader.</summary>
    public static string ChineseName(this RunState state) => Array.Find(Table, row => row.State == state).Name ?? throw new ArgumentOutOfRangeException(nameof(state));

    /// <summary>Reads a code.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static RunState Parse(string code) =>
        Array.FindIndex(Table, row => row.Code == code) is >= 0 and var i ? Table[i].State : throw new ArgumentException($"'{code}' is no run state.", nameof(code));
}
