using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Collecting;

[TestClass]
public sealed class InboxTests
{
    [TestMethod]
    public void Files_come_in_ordinal_order_and_the_rest_is_set_aside()
    {
        using var folder = new TempFolder();
        foreach (var path in new[] { "b/年报.docx", "B/年报.docx", "a.txt", "a-1.txt", "a/1.txt", "index.csv", "b/~$年报.docx", ".DS_Store", "b/Thumbs.db", ".git/x", "c/y.tmp", "c/index.csv" })
        {
            File.WriteAllText(folder.File(path.Split('/')), path);
        }

        var listing = Inbox.List(folder.Path);
        CollectionAssert.AreEqual(new[] { "B/年报.docx", "a-1.txt", "a.txt", "a/1.txt", "b/年报.docx", "c/index.csv" }, listing.Files.Select(file => file.RelativePath).ToArray());
        CollectionAssert.AreEqual(new[] { ".DS_Store", ".git", "b/Thumbs.db", "b/~$年报.docx", "c/y.tmp", "index.csv" }, listing.SetAside.Select(file => file.RelativePath).ToArray());
        Assert.AreEqual(Path.Combine(folder.Path, "index.csv"), listing.IndexPath);
        Assert.AreEqual(5, listing.Files[2].Length);
        CollectionAssert.AreEqual(listing.Files.ToArray(), Inbox.Scan(folder.Path).ToArray());
    }

    [TestMethod]
    public void Links_are_never_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a system where anybody may make links");
        }

        using var outside = new TempFolder();
        using var folder = new TempFolder();
        File.WriteAllText(outside.File("秘密.txt"), "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "外面"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "圈"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "链接.txt"), Path.Combine(outside.Path, "秘密.txt"));
        var listing = Inbox.List(folder.Path);
        Assert.IsEmpty(listing.Files);
        Assert.HasCount(3, listing.SetAside);
    }

    [TestMethod]
    public void A_missing_inbox_is_refused()
    {
        using var folder = new TempFolder();
        StringAssert.Contains(Assert.ThrowsExactly<RefusedInputException>(() => Inbox.Scan(Path.Combine(folder.Path, "没有"))).Messages[0], "不存在");
    }

    [TestMethod]
    public void An_index_is_read_in_both_languages_and_encodings()
    {
        var english = InboxIndex.Read("file,unit,year,received_at,published_at,url\r\nb\\年报.docx,B01,2025,2026-01-30T23:59:59+08:00,2026/1/31,https://x.cn/a\r\n"u8.ToArray());
        Assert.AreEqual(
            new IndexEntry("b/年报.docx", "B01", 2025, new ChinaMoment(new DateOnly(2026, 1, 30), new TimeOnly(23, 59, 59)), new ChinaMoment(new DateOnly(2026, 1, 31)), "https://x.cn/a"),
            english.Find("b/年报.docx"));
        Assert.IsNull(english.Find("年报.docx"));
        var chinese = InboxIndex.Read(CodePagesEncodingProvider.Instance.GetEncoding("gbk")!.GetBytes("文件,单位,年度,报送时间,公布时间,网址\n./a.txt,教育局,2025年,2026年1月30日,,\n"));
        Assert.AreEqual(new IndexEntry("a.txt", "教育局", 2025, new ChinaMoment(new DateOnly(2026, 1, 30)), null, null), chinese.Find("A.TXT"));
        Assert.IsEmpty(chinese.Messages);
    }

    [TestMethod]
    [DataRow("2026-01-30", "2026-01-30")]
    [DataRow("2026/1/30 17:20", "2026-01-30T17:20:00+08:00")]
    [DataRow("2026-01-30T23:59:59+08:00", "2026-01-30T23:59:59+08:00")]
    [DataRow("2026-01-31T16:30:00Z", "2026-02-01T00:30:00+08:00")]
    [DataRow("2026-01-31T00:30:00+09:00", "2026-01-30T23:30:00+08:00")]
    [DataRow("2026-01-30T12:00:00.123-0500", "2026-01-31T01:00:00+08:00")]
    [DataRow("20260130", "2026-01-30")]
    [DataRow("２０２６年１月３０日", "2026-01-30")]
    [DataRow("2026-02-30", null)]
    [DataRow("2026-01-30 25:00", null)]
    [DataRow("昨天", null)]
    public void Moments_are_china_s(string text, string? expected)
    {
        var index = InboxIndex.Read(Encoding.UTF8.GetBytes($"file,received_at\na.txt,{text}\n"));
        Assert.AreEqual(expected, index.Find("a.txt")!.ReceivedAt?.ToString());
        Assert.HasCount(expected is null ? 1 : 0, index.Messages);
    }

    [TestMethod]
    public void Bad_rows_cost_themselves_and_a_message()
    {
        var index = InboxIndex.Read("file,year\na.txt,25\n,2025\nb.txt,2025\nb.txt,2024\n"u8.ToArray());
        Assert.IsNull(index.Find("a.txt")!.Year);
        Assert.AreEqual(2025, index.Find("b.txt")!.Year);
        CollectionAssert.AreEqual(new[] { "第2行", "第3行", "第5行" }, index.Messages.Select(message => message.Substring("index.csv ".Length, 3)).ToArray());
        StringAssert.Contains(InboxIndex.Read("文档,年度\na,2025\n"u8.ToArray()).Messages.Single(), "缺少“文件”（file）列");
        Assert.HasCount(1, InboxIndex.Read("%PDF-"u8.ToArray()).Messages);
        Assert.IsEmpty(InboxIndex.Read([]).Messages);
    }
}
