using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading;

[TestClass]
public sealed class GoldenTests
{
    [TestMethod]
    public void A_page_is_read_as_its_golden_file_says() => Golden.Check("report.html", DocumentReader.Read(Inputs.PageBytes, "report.html"));

    [TestMethod]
    public void A_word_document_is_read_as_its_golden_file_says() => Golden.Check("report.docx", DocumentReader.Read(Inputs.Word, "report.docx"));

    [TestMethod]
    public void A_workbook_is_read_as_its_golden_file_says() => Golden.Check("report.xlsx", DocumentReader.Read(Inputs.Workbook, "report.xlsx"));

    [TestMethod]
    public void A_text_is_read_as_its_golden_file_says() => Golden.Check("report.txt", DocumentReader.Read(Inputs.TextBytes, "report.txt"));
}
