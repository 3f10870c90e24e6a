using System.Data.Common;
using Aggregator.Data;
using Aggregator.Data.Reuse;
using Aggregator.Intake;
using Aggregator.Jobs;
using Aggregator.Pipeline;
using Aggregator.SampleCity;
using Aggregator.SampleCity.Grading;

namespace Aggregator.Server.Commands;

/// <summary>What is refused, or fails for want of a disk or a database, with a sentence for the clerk, as opposed to a crash of ours.</summary>
internal static class Refusal
{
    /// <summary>The Chinese sentences to print, or null when the exception is no refusal. Connection strings never stand in them.</summary>
    public static IReadOnlyList<string>? MessagesOf(Exception exception) => exception switch
    {
        RefusedInputException refused => refused.Messages,
        DiskFullException => [exception.Message],
        _ when FullDisk.Tells(exception) || FullStore.Tells(exception) => [$"磁盘已满，本次没有完成：{FirstLine(exception)} 请腾出或扩大磁盘空间后重试。"],
        SchemaRefusedException or ReuseFilesRefusedException or GradeRefusedException or SampleRefusedException or SchedulerInUseException => [exception.Message],
        UnauthorizedAccessException => [$"没有读写权限：{exception.Message} 请检查目录权限后重试。"],
        DirectoryNotFoundException or FileNotFoundException => [$"找不到文件或目录：{exception.Message} 请核对路径。"],
        DbException => [$"数据库打不开或无法写入：{exception.Message} 请核对 --provider、--database 和 --data，以及磁盘空间和权限后重试。"],
        IOException => [$"文件读写出错：{exception.Message} 请检查路径、磁盘空间、权限以及文件是否被占用后重试。"],
        { InnerException: DbException or IOException or UnauthorizedAccessException } => MessagesOf(exception.InnerException),
        _ => null,
    };

    private static string FirstLine(Exception exception) => (exception is IOException or DbException ? exception : exception.InnerException ?? exception).Message.Split('\n')[0].Trim();
}
