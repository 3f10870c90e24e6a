using Aggregator.Data;
using Aggregator.Intake;

namespace Aggregator.Pipeline;

/// <summary>A night found no room to write. The message says where, in Chinese, and what to do.</summary>
public sealed class DiskFullException : IOException
{
    private DiskFullException(string place, Exception cause)
        : base($"“{place}”所在的磁盘已满，本次处理没有完成，不作数；已收文件和以前的结果都还在。请腾出或扩大磁盘空间，再用同样的命令运行一次（服务请重新启动，或在“运行”页重新发起），会接着做完。", cause)
    {
    }

    /// <summary>The failure as one of these, or null when it is another.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="database">Where the database is, for people.</param>
    /// <param name="folders">Folders a night writes to; the one that the failure names is named.</param>
    public static DiskFullException? Of(Exception failure, string database, params string[] folders)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(folders);
        if (failure is DiskFullException known)
        {
            return known;
        }

        if (FullStore.Tells(failure))
        {
            return new DiskFullException(database, failure);
        }

        var said = failure.ToString();
        return FullDisk.Tells(failure) ? new DiskFullException(folders.FirstOrDefault(folder => said.Contains(Path.TrimEndingDirectorySeparator(folder), StringComparison.Ordinal)) ?? folders[0], failure) : null;
    }
}
