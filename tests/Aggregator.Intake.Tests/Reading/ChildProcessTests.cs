using System.Diagnostics;
using System.Text;
using Aggregator.Intake.Reading.Children;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class ChildProcessTests
{
    private static readonly ChildLimits Limits = new(TimeSpan.FromSeconds(20), 10_000, 1L << 30);

    [TestMethod]
    public void What_a_program_writes_comes_back_and_its_arguments_meet_no_shell()
    {
        var result = Run("printf", ["%s", "$(id) `id` ; 年报"]);
        Assert.IsTrue(result.IsGood, result.Error);
        Assert.AreEqual("$(id) `id` ; 年报", Encoding.UTF8.GetString(result.Output));
    }

    [TestMethod]
    public void A_program_is_told_no_variable_that_may_hold_a_secret()
    {
        const string Name = "AGGREGATOR_CHILD_PROCESS_TEST";
        Environment.SetEnvironmentVariable(Name, "秘密");
        try
        {
            var told = Encoding.UTF8.GetString(Run("env", []).Output);
            Assert.IsFalse(told.Contains(Name, StringComparison.Ordinal), told);
            StringAssert.Contains(told, "PATH=");
            StringAssert.Contains(told, "LC_ALL=C.UTF-8");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }
    }

    [TestMethod]
    public void A_program_that_hangs_is_ended()
    {
        var watch = Stopwatch.StartNew();
        Assert.AreEqual(ChildEnd.TookTooLong, Run("sleep", ["60"], Limits with { Time = TimeSpan.FromMilliseconds(300) }).End);
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [TestMethod]
    public void A_program_that_writes_without_end_is_ended()
    {
        var result = Run("yes", []);
        Assert.AreEqual(ChildEnd.WroteTooMuch, result.End);
        Assert.HasCount(10_000, result.Output);
    }

    [TestMethod]
    public void A_program_that_takes_too_much_memory_is_ended() =>
        Assert.AreEqual(ChildEnd.TookTooMuchMemory, Run("sleep", ["60"], Limits with { MemoryBytes = 1 }).End);

    [TestMethod]
    public void Memory_of_what_a_program_starts_counts()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("needs a system that lists a process's children");
        }

        const string Child = "x=$(head -c 60000000 /dev/zero | tr \"\\0\" a); sleep 60";
        Assert.AreEqual(ChildEnd.TookTooMuchMemory, Run("sh", ["-c", $"sh -c '{Child}' & wait"], Limits with { MemoryBytes = 50L << 20 }).End);
    }

    [TestMethod]
    public void A_program_that_fills_its_folder_is_ended() =>
        Assert.AreEqual(ChildEnd.WroteTooMuch, Run("sh", ["-c", "head -c 20000000 /dev/zero > big; sleep 60"], Limits with { FolderBytes = 8L << 20 }).End);

    [TestMethod]
    public void A_program_that_fails_says_so()
    {
        var result = Run("ls", ["--no-such-option"]);
        Assert.AreEqual(ChildEnd.Exited, result.End);
        Assert.AreNotEqual(0, result.ExitCode);
        Assert.AreNotEqual("", result.Error);
    }

    [TestMethod]
    public void A_program_that_is_not_there_is_no_crash()
    {
        using var folder = new PrivateFolder();
        Assert.AreEqual(ChildEnd.NotStarted, ChildProcess.Run(folder.File("nothing"), [], folder.Path, Limits, default).End);
    }

    [TestMethod]
    public void Cancelling_ends_the_program()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();
        using var folder = new PrivateFolder();
        Assert.ThrowsExactly<OperationCanceledException>(() => ChildProcess.Run(Needs.Program("sleep"), ["60"], folder.Path, Limits, stop.Token));
        Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private static ChildResult Run(string program, string[] arguments, ChildLimits? limits = null)
    {
        var path = Needs.Program(program);
        using var folder = new PrivateFolder();
        return ChildProcess.Run(path, arguments, folder.Path, limits ?? Limits, default);
    }
}
