using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Reports;

[TestClass]
public sealed class HandInPathTests
{
    [TestMethod]
    [DataRow("网上报送/000001/教育局年报.docx", "教育局年报.docx")]
    [DataRow("网上报送/1234567+/年报.docx", "年报.docx")]
    [DataRow("网上报送/教育局/年报.docx", "网上报送/教育局/年报.docx")]
    [DataRow("网上报送/2025/年报.docx", "网上报送/2025/年报.docx")]
    [DataRow("网上报送/年报.docx", "网上报送/年报.docx")]
    [DataRow("教育局/年报.docx", "教育局/年报.docx")]
    public void A_file_handed_in_is_shown_by_its_name_and_a_file_of_the_inbox_by_its_path(string path, string shown) => Assert.AreEqual(shown, HandInPath.Shown(path));
}
