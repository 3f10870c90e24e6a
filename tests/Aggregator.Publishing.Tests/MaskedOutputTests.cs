using System.IO.Compression;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class MaskedOutputTests
{
    private static readonly string[] Numbers = ["13912345678", "139 1234 5678", "１３９１２３４５６７８", "11010519491231002X", "6222021234567890128"];

    [TestMethod]
    public void No_written_byte_holds_a_number_of_a_person_wherever_a_text_can_stand()
    {
        using var folder = new TempFolder();
        Publisher.Write(HostileSnapshot.Create($"某人{string.Join('、', Numbers)}，"), [new($"报告{Numbers[0]}.docx", "ab")], folder.Path);
        var written = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).SelectMany(Texts).ToList();

        Assert.IsTrue(written.Exists(w => w.Text.Contains("139****5678", StringComparison.Ordinal)), "The masked number is shown.");
        foreach (var (name, text) in written)
        {
            foreach (var number in Numbers)
            {
                Assert.IsFalse(text.Contains(number, StringComparison.OrdinalIgnoreCase), $"{name} holds {number}");
            }
        }
    }

    [TestMethod]
    public void A_masked_text_keeps_its_length_and_is_masked_once() =>
        Assert.AreEqual("电话139 **** 5678。", PersonalData.Mask(PersonalData.Mask("电话139 1234 5678。")));

    private static IEnumerable<(string Name, string Text)> Texts(string path)
    {
        yield return (path, path);
        if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            yield return (path, File.ReadAllText(path));
            yield break;
        }

        using var package = ZipFile.OpenRead(path);
        foreach (var entry in package.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (path + "!" + entry.FullName, reader.ReadToEnd());
        }
    }
}
