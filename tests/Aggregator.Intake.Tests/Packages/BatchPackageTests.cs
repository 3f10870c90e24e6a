using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Aggregator.Intake.Packages;

namespace Aggregator.Intake.Tests.Packages;

[TestClass]
public sealed class BatchPackageTests
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [TestMethod]
    public void Names_are_read_in_the_encoding_they_are_written_in()
    {
        Assert.AreEqual("云川市教育局/年报.txt", Assert.ContainsSingle(List(Zip(null, ("云川市教育局/年报.txt", "x"))).Files).GivenName);
        Assert.AreEqual("云川市教育局/年报.txt", Assert.ContainsSingle(List(Zip(Gb, ("云川市教育局/年报.txt", "x"))).Files).GivenName);
    }

    [TestMethod]
    public void Files_come_out_as_they_went_in_stored_or_packed()
    {
        var zip = Zip(null, ("a.txt", "甲"), ("夹/b.txt", new string('乙', 9000)));
        using var stream = new MemoryStream(zip);
        var files = BatchPackage.List(stream).Files;
        CollectionAssert.AreEqual(new[] { "甲", new string('乙', 9000) }, files.Select(file => Text(stream, file)).ToList());
    }

    [TestMethod]
    public void A_document_that_is_packed_is_no_package()
    {
        Assert.IsTrue(Is(Zip(null, ("a.docx", "x"))));
        Assert.IsFalse(Is(Zip(null, ("[Content_Types].xml", "x"), ("word/document.xml", "x"))));
        Assert.IsFalse(Is(Zip(null, ("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.IsFalse(Is("PK no zip"u8.ToArray()));
        Assert.IsFalse(Is("P"u8.ToArray()));
    }

    [TestMethod]
    public void What_is_cut_off_or_too_many_is_refused_as_a_whole()
    {
        var zip = Zip(null, ("a.txt", "x"));
        StringAssert.Contains(List(zip[..^10]).Refusal, "不完整或已损坏");
        StringAssert.Contains(List(Zip(null, [.. Enumerable.Range(0, 501).Select(i => ($"{i}.txt", "x"))])).Refusal, "超过500个");
        StringAssert.Contains(List(Zip(null)).Refusal, "没有文件");
    }

    [TestMethod]
    public void Every_file_that_is_not_taken_says_why()
    {
        var zip = Zip(null, ("锁.txt", "xxxx"), ("大.txt", "xxxx"), ("空.txt", ""), ("__MACOSX/._a", "x"), ("法.txt", "xxxx"), ("好.txt", "xxxx"));
        Patch(zip, 0, 8, 1);
        PatchLong(zip, 1, 24, 60u << 20);
        Patch(zip, 4, 10, 99);
        var refusals = List(zip).Files.Select(file => file.Refusal).ToList();
        foreach (var (said, part) in refusals.Zip(["设有压缩密码", "超过50 MB", "空文件", "系统文件", "不认识的压缩方法"]))
        {
            StringAssert.Contains(said, part);
        }

        Assert.IsNull(refusals[5]);
    }

    [TestMethod]
    public void A_bomb_is_refused_by_its_ratio_or_told_while_it_unpacks()
    {
        var zeros = Zip(null, ("零.txt", new string('0', 30 << 20)));
        StringAssert.Contains(Assert.ContainsSingle(List(zeros).Files).Refusal, "大得不正常");
        // It says it is small and is not.
        PatchLong(zeros, 0, 24, 10);
        using var stream = new MemoryStream(zeros);
        var file = Assert.ContainsSingle(BatchPackage.List(stream).Files);
        Assert.IsNull(file.Refusal);
        Assert.ThrowsExactly<InvalidDataException>(() => Text(stream, file));
    }

    [TestMethod]
    public void Entries_that_share_bytes_are_taken_once()
    {
        var zip = Zip(null, ("a.txt", new string('甲', 100)), ("b.txt", new string('乙', 100)));
        PatchLong(zip, 1, 42, 0);
        var files = List(zip).Files;
        Assert.AreEqual(1, files.Count(file => file.Refusal?.Contains("重叠", StringComparison.Ordinal) == true));
    }

    [TestMethod]
    public void A_directory_that_lies_about_places_costs_that_file_only()
    {
        var zip = Zip(null, ("a.txt", "甲甲甲"), ("b.txt", "乙乙乙"));
        PatchLong(zip, 0, 42, 7);
        using var stream = new MemoryStream(zip);
        var files = BatchPackage.List(stream).Files;
        Assert.ThrowsExactly<InvalidDataException>(() => Text(stream, files[0]));
        Assert.AreEqual("乙乙乙", Text(stream, files[1]));
    }

    [TestMethod]
    public void Any_byte_of_a_package_may_be_anything()
    {
        var random = new Random(9);
        var whole = Zip(Gb, ("云川市教育局/年报.txt", new string('甲', 500)), ("b.txt", "x"));
        for (var round = 0; round < 3000; round++)
        {
            var zip = (byte[])whole.Clone();
            for (var i = 0; i < 1 + round % 4; i++)
            {
                zip[random.Next(zip.Length)] = (byte)random.Next(256);
            }

            using var stream = new MemoryStream(zip, 0, random.Next(4) == 0 ? random.Next(zip.Length) : zip.Length);
            if (!BatchPackage.Is(stream))
            {
                continue;
            }

            foreach (var file in BatchPackage.List(stream).Files.Where(file => file.Refusal is null))
            {
                try
                {
                    using var content = BatchPackage.Open(stream, file);
                    using var copy = new MemoryStream();
                    content.CopyTo(copy);
                    Assert.AreEqual(file.Length, copy.Length);
                }
                catch (Exception told) when (told is InvalidDataException or EndOfStreamException)
                {
                    // What the desk tells as a damaged entry.
                }
            }
        }
    }

    private static bool Is(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return BatchPackage.Is(stream);
    }

    private static PackageListing List(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return BatchPackage.List(stream);
    }

    private static string Text(Stream package, PackedFile file)
    {
        using var reader = new StreamReader(BatchPackage.Open(package, file), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static byte[] Zip(Encoding? names, params (string Name, string Text)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    private static void Patch(byte[] zip, int entry, int field, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(HeaderOf(zip, entry) + field), value);

    private static void PatchLong(byte[] zip, int entry, int field, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(HeaderOf(zip, entry) + field), value);

    private static int HeaderOf(byte[] zip, int entry)
    {
        var at = -1;
        for (var i = 0; i <= entry; i++)
        {
            at += 1 + zip.AsSpan(at + 1).IndexOf("PK\u0001\u0002"u8);
        }

        return at;
    }
}
