namespace Aggregator.Jobs;

/// <summary>Two processes may not work on one scheduler file: the second would take the first one's running jobs for crashed ones. The message is for the office.</summary>
public sealed class SchedulerInUseException(string file, Exception inner)
    : Exception($"调度文件“{file}”正被另一个进程使用。请先停止正在运行的 aggregator，或用 --data 指定另一个数据目录。", inner)
{
    /// <summary>The scheduler file.</summary>
    public string File { get; } = file;
}
