using Aggregator.Testing;

namespace Aggregator.SampleCity.Tests;

[TestClass]
public sealed class InboxWriterTests
{
    [TestMethod]
    public void Files_lie_there_once_it_has_finished_packed_or_not()
    {
        using var folder = new TempFolder();
        using var writer = new InboxWriter(folder.Path);
        for (var i = 0; i < 200; i++)
        {
            var number = (byte)i;
            writer.Add($"夹{i % 7}/{i}.bin", i % 2 == 0 ? new Lazy<byte[]>([number]) : new Lazy<byte[]>(() => [number]));
        }

        writer.Finish();
        for (var i = 0; i < 200; i++)
        {
            CollectionAssert.AreEqual(new[] { (byte)i }, File.ReadAllBytes(Path.Combine(folder.Path, $"夹{i % 7}", $"{i}.bin")));
        }
    }

    [TestMethod]
    public void What_a_file_fails_with_is_thrown_and_nobody_waits_for_ever()
    {
        using var folder = new TempFolder();
        using var writer = new InboxWriter(folder.Path);
        Assert.ThrowsExactly<InvalidOperationException>(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                writer.Add($"{i}.bin", new Lazy<byte[]>(() => throw new InvalidOperationException("no bytes")));
            }

            writer.Finish();
        });
    }
}
