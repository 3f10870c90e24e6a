using System.Text;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;

namespace Aggregator.Intake.Tests.Reading.Html;

[TestClass]
public sealed class PortalTests
{
    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    [TestMethod]
    public void A_page_of_layout_tables_is_read_as_its_golden_file_says() => Check("portal-layout-tables.html", Gb.GetBytes(Pages.LayoutTables));

    [TestMethod]
    public void A_page_with_terms_and_hidden_words_is_read_as_its_golden_file_says() => Check("portal-term-list.html", Encoding.UTF8.GetBytes(Pages.TermList));

    [TestMethod]
    public void A_page_saved_by_a_word_processor_is_read_as_its_golden_file_says() => Check("portal-saved-by-word.html", Gb.GetBytes(Pages.SavedByWord));

    [TestMethod]
    public void A_strict_page_is_read_as_its_golden_file_says() => Check("portal-strict.html", Encoding.UTF8.GetBytes(Pages.Strict));

    private static void Check(string name, byte[] page) => Golden.Check(name, DocumentReader.Read(page, name));
}
