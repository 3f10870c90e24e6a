using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Broken PDFs of a fixed seed. Each costs three processes, so few are tried unless AGGREGATOR_FUZZ_FILES says how many.</summary>
[TestClass]
public sealed class PdfMutationTests
{
    private const int FewFiles = 40;

    [TestMethod]
    public void Mutated_pdfs_give_a_document_or_a_refusal()
    {
        Needs.Program("pdftotext");
        var asked = Environment.GetEnvironmentVariable("AGGREGATOR_FUZZ_FILES");
        var files = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : FewFiles;
        byte[][] sound = [Ruled(), Bare()];
        var random = new Random(20260131);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < files; i++)
        {
            var end = ReadOrRefuse(Mutate(sound[i % sound.Length], random), $"{i}.pdf");
            ends[end] = ends.GetValueOrDefault(end) + 1;
        }

        Assert.AreEqual(files, ends.Values.Sum());
        Assert.IsGreaterThan(files / 10, ends.GetValueOrDefault("read"), string.Join(", ", ends));
    }

    private static byte[] Ruled() => Fill(new PdfDraft().Page().Grid([50, 250, 350, 450], [100, 120, 140, 160]), 115).ToBytes();

    private static byte[] Bare() => Fill(Fill(new PdfDraft().Page(), 115).Page(rotate: 90), 75).ToBytes();

    private static PdfDraft Fill(PdfDraft draft, double top) => draft
        .Text(60, top, "项目").Text(260, top, "自然人").Text(360, top, "总计")
        .Text(60, top + 20, "1.重复申请").Text(260, top + 20, "12").Text(360, top + 20, "15")
        .Text(60, top + 40, "2.其他").Text(260, top + 40, "3").Text(360, top + 40, "4");

    private static byte[] Mutate(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var n = random.Next(1, 10); n > 0 && bytes.Count > 8; n--)
        {
            var at = random.Next(5, bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                    break;
                case 3:
                    // A digit for a digit: lengths, references, coordinates.
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    bytes[digit < 0 ? at : digit] = (byte)('0' + random.Next(10));
                    break;
                default:
                    if (random.Next(8) == 0)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    private static string ReadOrRefuse(byte[] bytes, string name)
    {
        try
        {
            Golden.Sound(DocumentReader.Read(bytes, name));
            return "read";
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.AreEqual('。', refused.Loss.Message[^1], name);
            Assert.IsFalse(refused.InnerException is NullReferenceException or IndexOutOfRangeException or ArgumentException or InvalidOperationException, $"{name}: {refused.InnerException}");
            return refused.Loss.Kind;
        }
    }
}
