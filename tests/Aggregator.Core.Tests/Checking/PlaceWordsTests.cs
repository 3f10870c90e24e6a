using Aggregator.Core.Checking;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Tests.Checking;

/// <summary>Places as a clerk finds them.</summary>
[TestClass]
public sealed class PlaceWordsTests
{
    [TestMethod]
    [DataRow("body/div[1]/table[1]/tr[3]/td[2]", "网页表格第3行第2列")]
    [DataRow("body/table[1]/tr[3]/td[3]/table[1]/tr[4]/td[1]/table[1]/tr[3]/td[2]", "网页表格第3行第2列")]
    [DataRow("html/body/table[2]", "网页表格")]
    [DataRow("body/div[1]/p[7]", "网页正文第7段")]
    [DataRow("body/div[1]/div[2]/div[11]", "网页正文")]
    [DataRow("年度报告!J47", "工作表“年度报告”的J47单元格")]
    [DataRow("表1第3行第2列", "表1第3行第2列")]
    [DataRow("第2页表1第3行第2列", "第2页表1第3行第2列")]
    [DataRow("三、政府信息公开", "三、政府信息公开")]
    [DataRow("", "")]
    public void No_path_into_a_page_is_shown(string locator, string expected) => Assert.AreEqual(expected, PlaceWords.Of(locator));

    [TestMethod]
    public void The_words_of_the_form_come_before_the_locator()
    {
        Assert.AreEqual("表二“总计”列", new Evidence("a.html", "body/table[1]/tr[3]/td[2]", default, "", "表二“总计”列").Named);
        Assert.AreEqual("网页表格第3行第2列", new Evidence("a.html", "body/table[1]/tr[3]/td[2]", default(TextSpan), "").Named);
    }
}
