using System.Diagnostics;
using System.IO.Compression;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Workbooks.Evaluations;
using Aggregator.Testing;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class EvaluationTests
{
    [TestMethod]
    public void Every_unit_of_the_ranking_has_one_workbook_with_a_sheet_to_sign_and_a_sheet_of_evidence()
    {
        var night = LargeSnapshot.Create(30);
        var files = EvaluationFiles.All(night);
        CollectionAssert.AreEqual(night.Ranking.Select(unit => unit.Unit).ToList(), files.Select(file => file.File[..4]).ToList());
        using var workbook = Open(files[3].Bytes);
        Assert.AreEqual("考核评分表 扣分证据", string.Join(' ', workbook.Worksheets.Select(sheet => sheet.Name)));
        var texts = workbook.Worksheet(1).CellsUsed().Select(cell => cell.GetString()).ToList();
        Assert.Contains(text => text.StartsWith("被考核单位意见：", StringComparison.Ordinal), texts);
        Assert.Contains(text => text.StartsWith("考核人：", StringComparison.Ordinal), texts);
    }

    [TestMethod]
    public void A_deduction_stands_with_its_reason_its_place_what_mends_it_and_a_link_to_its_evidence()
    {
        var night = SampleSnapshot.Create();
        var finding = night.Findings.First(one => one.Evidence.Count > 0);
        var leaf = Leaf("C11", 4, 12) with { Findings = [finding.Fingerprint] };
        var unit = night.Ranking.First(ranked => ranked.Unit == finding.Unit) with { Leaves = [leaf] };
        night = With(unit);
        using var workbook = Open(Of(night, unit.Unit));
        var row = workbook.Worksheet(1).CellsUsed(cell => cell.GetString() == $"{leaf.Code} {leaf.Name}").Single().WorksheetRow();
        Assert.AreEqual((leaf.Max, leaf.Points, leaf.Max - leaf.Points), (row.Cell(2).GetValue<decimal>(), row.Cell(3).GetValue<decimal>(), row.Cell(4).GetValue<decimal>()));
        StringAssert.StartsWith(row.Cell(5).GetString(), leaf.Why);
        StringAssert.Contains(row.Cell(5).GetString(), "\n位置：" + finding.Evidence[0].Named);
        Assert.AreEqual(night.Rules.First(rule => rule.Id == finding.Rule).Remedy, row.Cell(6).GetString());
        var target = workbook.Worksheet(2).Cell(row.Cell(7).Hyperlink.InternalAddress.Split('!')[1]).WorksheetRow();
        Assert.AreEqual(finding.Message, target.Cell(3).GetString());
        Assert.AreEqual(finding.Fingerprint, target.Cell(10).GetString());
    }

    [TestMethod]
    public void A_deduction_without_a_finding_stands_with_its_cells_and_has_evidence_of_its_own()
    {
        var night = SampleSnapshot.Create();
        var report = night.Submissions.First(one => one.Year == night.Year && one.Status == Core.Reports.SubmissionStatus.Accepted && one.Report!.Figures.Any(figure => figure.Table == "T2"));
        var figure = report.Report!.Figures.First(one => one.Table == "T2");
        var unit = night.Ranking.First(ranked => ranked.Unit == report.Unit) with { Leaves = [Leaf("E41", 0, 2) with { Cells = [$"{figure.Table}/{figure.Row}/{figure.Column}"] }, Leaf("A11", 8, 8)] };
        using var workbook = Open(Of(With(unit), unit.Unit));
        var row = Row(workbook.Worksheet(1), "E41 指标");
        StringAssert.Contains(row.Cell(5).GetString(), "\n位置：“一、本年新收政府信息公开申请数量”行“总计”列：13");
        StringAssert.StartsWith(row.Cell(6).GetString(), "请核对所列各格数字");
        Assert.AreEqual("1", row.Cell(7).GetString());
        var evidence = workbook.Worksheet(2).Row(3);
        Assert.AreEqual("E41|E41的理由。", $"{evidence.Cell(2).GetString()}|{evidence.Cell(3).GetString()}");
        StringAssert.Contains(evidence.Cell(6).GetString(), figure.Source.Locator);
    }

    [TestMethod]
    public void The_totals_are_formulas_over_the_leaves_and_the_score_is_one_where_it_comes_to_the_same()
    {
        var leaves = new[] { Leaf("A11", 8, 10), Leaf("A12", null, 5), Leaf("B11", 5.5m, 10) };
        var unit = SampleSnapshot.Create().Ranking[0] with { Leaves = leaves, Score = 67.5m, Base = 67.5m, Merits = [] };
        var sheet = Open(Of(With(unit), unit.Unit)).Worksheet(1);
        var sum = Row(sheet, "合计（计入的指标）");
        var score = Row(sheet, "最后得分");
        var (first, last) = (sum.RowNumber() - 3, sum.RowNumber() - 1);
        Assert.AreEqual($"SUMIF(C{first}:C{last},\">=0\",B{first}:B{last})", sum.Cell(2).FormulaA1);
        Assert.AreEqual((13.5d, 6.5d), (sheet.Evaluate(sum.Cell(3).FormulaA1), sheet.Evaluate(sum.Cell(4).FormulaA1)));
        Assert.AreEqual($"MAX(0,IF(B{sum.RowNumber()}=0,0,ROUND(C{sum.RowNumber()}/B{sum.RowNumber()}*100,2)))", score.Cell(3).FormulaA1);
        var other = Row(Open(Of(With(unit with { Score = 60 }), unit.Unit)).Worksheet(1), "最后得分");
        Assert.AreEqual((60m, false), (other.Cell(3).GetValue<decimal>(), other.Cell(3).HasFormula));
    }

    [TestMethod]
    public void Bonus_and_penalty_stand_in_the_sum_with_their_documents()
    {
        var unit = SampleSnapshot.Create().Ranking[0] with { Leaves = [Leaf("A11", 9, 10)], Score = 88, Base = 90, Merits = [new("市级通报批评", -2, "云政办函〔2026〕9号", "")] };
        var sheet = Open(Of(With(unit), unit.Unit)).Worksheet(1);
        var merit = Row(sheet, "市级通报批评");
        Assert.AreEqual((-2m, "云政办函〔2026〕9号"), (merit.Cell(3).GetValue<decimal>(), merit.Cell(5).GetString()));
        StringAssert.EndsWith(Row(sheet, "最后得分").Cell(3).FormulaA1, $"+SUM(C{merit.RowNumber()}:C{merit.RowNumber()}))");
    }

    [TestMethod]
    public void A_unit_without_a_report_has_one_line_for_all_indicators_and_is_not_graded()
    {
        var night = SampleSnapshot.Create();
        var unit = night.Ranking[0] with { Leaves = [Same("A11"), Same("B11")], Score = 0, Base = 0, Merits = [], Gains = [], IsMissing = true };
        var sheet = Open(Of(With(unit), unit.Unit)).Worksheet(1);
        Assert.AreEqual("不适用", Row(sheet, "全部2项指标").Cell(3).GetString());
        Assert.IsTrue(Row(sheet, "最后得分").Cell(3).IsEmpty());

        static LeafScore Same(string code) => new(code, "指标", null, 5, "na", "没有可评定的报告，尚未评定。", []);
    }

    [TestMethod]
    public void Units_whose_names_make_one_file_name_have_a_file_each()
    {
        var night = SampleSnapshot.Create();
        var units = night.Roster.Units.Select((unit, i) => unit with { Code = i == 0 ? "a/b" : i == 1 ? "A:b" : unit.Code, Name = new string('局', 80) }).ToList();
        var codes = night.Roster.Units.Zip(units).ToDictionary(pair => pair.First.Code, pair => pair.Second.Code);
        night = night with { Roster = new(units), Ranking = [.. night.Ranking.Select(unit => unit with { Unit = codes[unit.Unit] })] };
        var files = EvaluationFiles.All(night).Select(file => file.File).ToList();
        Assert.AreEqual(night.Ranking.Count, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.IsTrue(files.All(file => !file.Contains('/', StringComparison.Ordinal) && !file.Contains(':', StringComparison.Ordinal) && file.Length <= 70), string.Join('\n', files));
        CollectionAssert.AreEqual(files.Select(file => "evaluations/" + file).ToList(), night.Ranking.Select(unit => EvaluationFiles.NameOf(night, unit.Unit)).ToList());
        Assert.IsNull(EvaluationFiles.NameOf(night, "nobody"));
    }

    [TestMethod]
    [DataRow("=1+1")]
    [DataRow("@SUM(A1)\t")]
    [DataRow("前\u0000\ud800后_x000D_[]:*?/\\")]
    public void Text_of_reports_becomes_neither_a_formula_nor_broken_xml(string text)
    {
        foreach (var (_, bytes) in EvaluationFiles.All(HostileSnapshot.Create(text)))
        {
            using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
            Assert.AreEqual("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2013).Validate(package).Select(e => $"{e.Part?.Uri} {e.Description}")));
            var formulas = package.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()).Select(formula => formula.Text).ToList();
            Assert.IsTrue(formulas.All(formula => formula.StartsWith("SUM", StringComparison.Ordinal) || formula.StartsWith("MAX(0,IF(", StringComparison.Ordinal)), string.Join('\n', formulas));
        }
    }

    [TestMethod]
    public void The_zip_holds_the_very_files_and_is_equal_to_the_byte()
    {
        using var folder = new TempFolder();
        var night = LargeSnapshot.Create(12);
        Publisher.Write(night, [], folder.File("a"));
        Publisher.Write(LargeSnapshot.Create(12), [], folder.File("b"));
        CollectionAssert.AreEqual(File.ReadAllBytes(folder.File("a/evaluations.zip")), File.ReadAllBytes(folder.File("b/evaluations.zip")));
        using var zip = ZipFile.OpenRead(folder.File("a/evaluations.zip"));
        Assert.HasCount(night.Ranking.Count, zip.Entries);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            CollectionAssert.AreEqual(File.ReadAllBytes(folder.File("a/evaluations/" + entry.FullName)), copy.ToArray(), entry.FullName);
        }
    }

    [TestMethod]
    public void LibreOffice_prints_the_sheet_to_sign_on_one_page()
    {
        var (office, pages) = (Needs.Program("soffice"), Needs.Program("pdftotext"));
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.File("sheet.xlsx"), EvaluationFiles.All(LargeSnapshot.Create(12))[2].Bytes);
        Run(office, "--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", "pdf", "--outdir", folder.Path, folder.File("sheet.xlsx"));
        Run(pages, "-layout", folder.File("sheet.pdf"), folder.File("sheet.txt"));
        var printed = File.ReadAllText(folder.File("sheet.txt")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(2, printed);
        StringAssert.Contains(printed[0], "被考核单位意见");
        StringAssert.Contains(printed[0], "最后得分");
        StringAssert.Contains(printed[1], "扣分证据");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var child = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        child.StandardOutput.ReadToEnd();
        Assert.IsTrue(child.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.AreEqual(0, child.ExitCode);
    }

    private static CitySnapshot With(RankedUnit unit) => SampleSnapshot.Create() with { Ranking = [unit] };

    private static LeafScore Leaf(string code, decimal? points, decimal max) => new(code, "指标", points, max, points is null ? "na" : "scored", $"{code}的理由。", []);

    private static IXLRow Row(IXLWorksheet sheet, string label) => sheet.CellsUsed(cell => cell.Address.ColumnNumber == 1 && cell.GetString() == label).Single().WorksheetRow();

    private static byte[] Of(CitySnapshot night, string unit) => EvaluationFiles.All(night).Zip(night.Ranking).First(one => one.Second.Unit == unit).First.Bytes;

    private static XLWorkbook Open(byte[] bytes) => new(new MemoryStream(bytes));
}
