using Aggregator.Testing;

namespace Aggregator.Server.Tests.Commands;

/// <summary>A night that finds no room says so and where, publishes nothing, and is finished once there is room, with the bytes of one that had it from the start.</summary>
[TestClass]
public sealed class FullDiskTests
{
    private static SampleInbox _inbox = null!;
    private static IReadOnlyList<string> _expected = null!;

    [ClassInitialize]
    public static async Task RunOneNightWithRoom(TestContext context)
    {
        _inbox = new SampleInbox(8);
        (await RunningVerb.RunAsync(_inbox.Run("room-data", "room"))).AssertDone();
        _expected = OutFolder.Hashes(_inbox.PathOf("room"));
    }

    [ClassCleanup]
    public static void Remove() => _inbox?.Dispose();

    [TestMethod]
    public async Task Where_originals_are_kept() => await AssertToldAndFinishedAsync(await RoomForDataAsync(Kilobytes("room-data", "files") / 2), isData: true);

    [TestMethod]
    public async Task Where_the_database_lies() => await AssertToldAndFinishedAsync(await RoomForDataAsync(Kilobytes("room-data", "files") + 300), isData: true);

    [TestMethod]
    public async Task Where_there_is_no_room_for_an_empty_database() => await AssertToldAndFinishedAsync(100, isData: true);

    [TestMethod]
    public async Task Where_the_results_go() => await AssertToldAndFinishedAsync(Kilobytes("room") / 2, isData: false);

    [TestMethod]
    public async Task Where_converters_keep_their_scratch_and_no_file_is_called_unreadable_for_it()
    {
        Needs.Program("soffice");
        using var inbox = new SampleInbox(4);
        await File.WriteAllTextAsync(inbox.PathOf("city", "inbox", "说明.rtf"), "{\\rtf1\\ansi Hello}");
        (await RunningVerb.RunAsync(inbox.Run("room-data", "room"))).AssertDone();

        // A little more than counts as full, and less than a profile takes.
        using var disk = new SmallDisk(300);
        AssertTold(await RunAsync(inbox.Run("scratch-data", "scratch"), disk.PathOf()), disk.PathOf(), inbox.PathOf("scratch"));
        disk.Grow(256 << 10);
        (await RunAsync(inbox.Run("scratch-data", "scratch"), disk.PathOf())).AssertDone();
        CollectionAssert.AreEqual(OutFolder.Hashes(inbox.PathOf("room")).ToArray(), OutFolder.Hashes(inbox.PathOf("scratch")).ToArray());
    }

    private static async Task AssertToldAndFinishedAsync(long kilobytes, bool isData)
    {
        using var disk = new SmallDisk(kilobytes);
        var away = _inbox.PathOf(Path.GetRandomFileName());
        var (to, data) = isData ? (away, disk.PathOf("data")) : (disk.PathOf("out"), away);
        string[] night = [.. _inbox.Run("", "")[..^4], "--out", to, "--data", data];
        AssertTold(await RunningVerb.RunAsync(night), disk.PathOf(), to);
        disk.Grow(256 << 10);
        (await RunningVerb.RunAsync(night)).AssertDone();
        CollectionAssert.AreEqual(_expected.ToArray(), OutFolder.Hashes(to));
    }

    // An empty database, and so much more.
    private static async Task<long> RoomForDataAsync(long more)
    {
        (await RunningVerb.RunAsync("migrate", "--data", _inbox.PathOf("empty"))).AssertDone();
        return Kilobytes("empty") + more;
    }

    private static void AssertTold(VerbEnd end, string place, string to)
    {
        Assert.AreNotEqual(0, end.Code, end.Out + end.Error);
        StringAssert.Contains(end.Error, "所在的磁盘已满，本次处理没有完成，不作数");
        StringAssert.Contains(end.Error, place);
        StringAssert.Contains(end.Error, "请腾出或扩大磁盘空间");
        Assert.DoesNotContain("处理完成", end.Out);
        Assert.IsEmpty(Directory.Exists(to) ? Directory.GetFiles(to, "*", SearchOption.AllDirectories) : [], "nothing half written lies where results are looked for");
    }

    private static async Task<VerbEnd> RunAsync(string[] args, string scratch)
    {
        using var verb = RunningVerb.StartIn(AppContext.BaseDirectory, new Dictionary<string, string> { ["TMPDIR"] = scratch, ["DOTNET_EnableDiagnostics"] = "0" }, args);
        return await verb.EndAsync();
    }

    private static long Kilobytes(params string[] parts)
    {
        var path = _inbox.PathOf(parts);
        return (File.Exists(path) ? new FileInfo(path).Length : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length)) >> 10;
    }
}
