using System.CommandLine;

namespace Aggregator.Server.Commands;

/// <summary>The option that names the office's calendar.</summary>
internal static class CalendarArgument
{
    /// <summary>The option of a verb without a roster, where nothing lies beside one.</summary>
    public static Option<FileInfo?> WithoutRoster() => new("--calendar") { Description = "本级期限和免报延期文件；不给则只按法定期限判断。其中用单位代码写的条目，须同时用 --roster 给出名册才认得出单位。" };

    public static Option<FileInfo?> Create() => new("--calendar") { Description = "本级期限和免报延期文件；不给则用名册旁边的 calendar.json（如有）。" };
}
