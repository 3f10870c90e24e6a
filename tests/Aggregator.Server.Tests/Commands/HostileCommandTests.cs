using System.Diagnostics;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>The program itself, as a clerk starts it, over what must not end in a stack trace.</summary>
[TestClass]
public sealed class HostileCommandTests
{
    private const string Roster = "code,name,aliases,kind\nB1,云川市教育局,,bureau\n";

    [TestMethod]
    [Timeout(60_000)]
    public async Task An_output_folder_that_is_a_file_is_refused_before_anything_is_stored()
    {
        using var folder = City();
        await File.WriteAllTextAsync(folder.File("out"), "x");
        await IsRefusedAsync(folder, "已经是一个文件", Night(folder, folder.File("out")));
        Assert.IsFalse(Directory.Exists(Path.Combine(folder.Path, "data")));
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task A_database_that_is_none_is_refused()
    {
        using var folder = City();
        await File.WriteAllTextAsync(folder.File("x.db"), new string('x', 5000));
        await IsRefusedAsync(folder, "数据库打不开", [.. Night(folder, folder.File("out")), "--database", folder.File("x.db")]);
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task A_server_that_does_not_answer_is_told_without_the_password()
    {
        using var folder = City();
        var printed = await IsRefusedAsync(folder, "数据库打不开", [.. Night(folder, folder.File("out")), "--provider", "sqlserver", "--database", "Server=127.0.0.1,1;User Id=sa;Password=geheim-1;Connect Timeout=1;Connect Retry Count=0"]);
        Assert.IsFalse(printed.Contains("geheim", StringComparison.Ordinal));
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task Escape_sequences_in_a_file_name_do_not_reach_the_terminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a system where a name may hold control characters");
        }

        using var folder = City();
        await File.WriteAllTextAsync(folder.File("a\u001b[2J\n无问题.txt"), "云川市教育局2025年政府信息公开工作年度报告\n一、总体情况\n");
        var (exit, printed) = await RunAsync(folder, "check", folder.File("a\u001b[2J\n无问题.txt"));
        Assert.AreEqual(0, exit, printed);
        Assert.IsFalse(printed.Contains('\u001b', StringComparison.Ordinal));
        Assert.IsFalse(printed.Split('\n').Any(line => line.StartsWith("无问题", StringComparison.Ordinal)), printed);
    }

    [TestMethod]
    [Timeout(60_000)]
    public async Task The_data_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("rights are Windows' own there");
            return;
        }

        using var folder = City();
        var data = Path.Combine(folder.Path, "a", "data");
        var (exit, printed) = await RunAsync(folder, "migrate", "--data", data);
        Assert.AreEqual(0, exit, printed);
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(data));
    }

    private static TempFolder City()
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("roster.csv"), Roster);
        File.WriteAllText(folder.File("inbox", "a.txt"), "云川市教育局2025年政府信息公开工作年度报告\n一、总体情况\n");
        return folder;
    }

    private static string[] Night(TempFolder folder, string to) =>
        ["run", "--roster", folder.File("roster.csv"), "--inbox", Path.Combine(folder.Path, "inbox"), "--year", "2025", "--out", to, "--data", Path.Combine(folder.Path, "data")];

    private static async Task<string> IsRefusedAsync(TempFolder folder, string word, string[] arguments)
    {
        var (exit, printed) = await RunAsync(folder, arguments);
        Assert.AreEqual(2, exit, printed);
        StringAssert.Contains(printed, word);
        Assert.IsFalse(printed.Contains("   at ", StringComparison.Ordinal), printed);
        return printed;
    }

    private static async Task<(int Exit, string Printed)> RunAsync(TempFolder folder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "aggregator.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
