using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Broken files of a fixed seed: what comes out is a sound document or a refusal, never anything else.</summary>
[TestClass]
public sealed class MutationTests
{
    private const int Files = 200;

    [TestMethod]
    [DataRow("html")]
    [DataRow("txt")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    [DataRow("xls")]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void Mutated_bytes_give_a_document_or_a_refusal(string format)
    {
        var sound = format switch
        {
            "html" => Inputs.PageBytes,
            "txt" => Inputs.TextBytes,
            "docx" => Inputs.Word,
            "xlsx" => Inputs.Workbook,
            _ => Ole.Xls("表一", ["信息内容", "本年制发件数"], ["规章", 3d], ["行政规范性文件", 12.5]),
        };
        var random = new Random(20260131);
        for (var i = 0; i < Files; i++)
        {
            ReadOrRefuse(Mutate(sound, random), $"{format} {i}");
        }
    }

    [TestMethod]
    [DataRow("word/document.xml")]
    [DataRow("word/styles.xml")]
    [DataRow("word/numbering.xml")]
    [DataRow("[Content_Types].xml")]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void Mutated_parts_of_a_word_document_give_a_document_or_a_refusal(string part) => MutateParts(Inputs.Word, part);

    [TestMethod]
    [DataRow("xl/workbook.xml")]
    [DataRow("xl/worksheets/sheet1.xml")]
    [DataRow("xl/sharedStrings.xml")]
    [Timeout(120_000, CooperativeCancellation = true)]
    public void Mutated_parts_of_a_workbook_give_a_document_or_a_refusal(string part) => MutateParts(Inputs.Workbook, part);

    private static void MutateParts(byte[] package, string part)
    {
        // Inside the package the checksums protect nothing of a file somebody made on purpose.
        var random = new Random(20260131);
        for (var i = 0; i < 60; i++)
        {
            var mutated = Zip.Replace(package, part, text =>
            {
                var characters = text.ToCharArray();
                for (var n = random.Next(1, 6); n > 0; n--)
                {
                    characters[random.Next(characters.Length)] = "0123456789<>\"/=abcrstw:A-"[random.Next(25)];
                }

                return new string(characters);
            });
            ReadOrRefuse(mutated, $"{part} {i}");
        }
    }

    private static byte[] Mutate(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    var length = random.Next(Math.Min(64, bytes.Length - at));
                    bytes = [.. bytes[..at], .. bytes[(at + length)..]];
                    break;
                default:
                    var copied = bytes[at..Math.Min(bytes.Length, at + random.Next(200))];
                    bytes = [.. bytes[..at], .. copied, .. bytes[at..]];
                    break;
            }

            if (bytes.Length == 0)
            {
                return bytes;
            }
        }

        return bytes;
    }

    private static void ReadOrRefuse(byte[] bytes, string what)
    {
        try
        {
            Golden.Sound(DocumentReader.Read(bytes, what));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.AreEqual('。', refused.Loss.Message[^1], what);
        }
    }
}
