using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>
/// Broken files: what comes out is a sound document, whose extraction and rules do not crash either, or a refusal, within a time and a
/// memory bound. <c>AGGREGATOR_FUZZ_FILES</c> and <c>AGGREGATOR_FUZZ_SEED</c> make it longer and other.
/// </summary>
[TestClass]
public sealed class FuzzTests
{
    private const int UsualFiles = 200;
    private const int UsualSeed = 20260131;

    private static readonly byte[] FormPage = Encoding.UTF8.GetBytes(FormSheet.Whole(Forms.Form2021).Page());
    private static readonly byte[] FormWorkbook = WorkbookOf(Forms.Form2021);
    private static readonly byte[] FormXls = XlsOf(Forms.Form2021);
    private static readonly byte[] OldFormXls = XlsOf(Forms.Form2019);
    private static readonly byte[] OldFormWorkbook = WorkbookOf(Forms.Form2019);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("html")]
    [DataRow("html-gbk")]
    [DataRow("txt")]
    [DataRow("docx")]
    [DataRow("docx-parts")]
    [DataRow("xlsx")]
    [DataRow("xlsx-parts")]
    [DataRow("xls")]
    [Timeout(3_600_000, CooperativeCancellation = true)]
    public void Broken_files_give_a_document_or_a_refusal(string format)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var tally = new FuzzTally();
        var seed = Setting("AGGREGATOR_FUZZ_SEED", UsualSeed);
        var files = Setting("AGGREGATOR_FUZZ_FILES", UsualFiles);
        for (var i = 0; i < files; i++)
        {
            // Each file has a chance of its own, so that one can be made again without those before it.
            var random = new Random(unchecked((seed * 1_000_003) + i));
            var bytes = Broken(format, random);
            try
            {
                FuzzRun.Read(bytes, $"{format} {i}", tally, TestContext.CancellationToken);
            }
            catch (Exception crash) when (!TestContext.CancellationToken.IsCancellationRequested)
            {
                // The folder stays: it is what one looks at next.
                var path = new TempFolder().File(string.Create(CultureInfo.InvariantCulture, $"{format}-{seed}-{i}.bin"));
                File.WriteAllBytes(path, bytes);
                Assert.Fail($"AGGREGATOR_FUZZ_SEED={seed}, format {format}, file {i}, bytes in {path}: {crash}");
            }
        }

        TestContext.WriteLine($"{format}, seed {seed}: {tally}");
        Assert.AreEqual(files, tally.Files);
        // Were all refused at the door, nothing behind it was tried.
        Assert.IsTrue(tally.Documents * 20 >= files, tally.ToString());
    }

    private static byte[] Broken(string format, Random random)
    {
        var flip = random.Next(2) == 0;
        (byte[] One, byte[] Other) pair = format switch
        {
            "html" or "html-gbk" => (Inputs.PageBytes, FormPage),
            "txt" => (Inputs.TextBytes, Encoding.UTF8.GetBytes(DocumentReader.Read(FormWorkbook, "a").Text)),
            "docx" or "docx-parts" => (Inputs.Word, Inputs.Word),
            "xls" => (FormXls, OldFormXls),
            _ => (flip ? Inputs.Workbook : OldFormWorkbook, FormWorkbook),
        };
        var (sound, other) = flip ? pair : (pair.Other, pair.One);
        if (format == "html-gbk")
        {
            var gbk = Encoding.GetEncoding("gbk");
            sound = InGbk(sound, gbk);
            return random.Next(2) == 0 ? ByteMutation.Of(sound, InGbk(other, gbk), random) : MarkupMutation.Of(sound, InGbk(other, gbk), gbk, random);
        }

        return format switch
        {
            "html" when random.Next(3) > 0 => MarkupMutation.Of(sound, other, Encoding.UTF8, random),
            "txt" when random.Next(3) == 0 => MarkupMutation.Of(sound, other, Encoding.UTF8, random),
            "docx-parts" or "xlsx-parts" => ContainerMutation.OfParts(sound, other, random),
            "docx" or "xlsx" when random.Next(2) == 0 => ContainerMutation.OfZip(sound, random),
            "xls" when random.Next(4) > 0 => ContainerMutation.OfOle(sound, random),
            _ => ByteMutation.Of(sound, other, random),
        };
    }

    private static byte[] InGbk(byte[] page, Encoding gbk) => gbk.GetBytes(Encoding.UTF8.GetString(page).Replace("utf-8", "gb2312", StringComparison.OrdinalIgnoreCase));

    private static byte[] WorkbookOf(FormDefinition form)
    {
        var sheet = FormSheet.Whole(form);
        using var workbook = new Xlsx();
        return workbook.Add("年度报告", sheet.Rows, sheet.MergeNames).Bytes();
    }

    private static byte[] XlsOf(FormDefinition form)
    {
        var sheet = FormSheet.Whole(form);
        return Ole.Xls("年度报告", sheet.Rows, sheet.Merges);
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;
}
