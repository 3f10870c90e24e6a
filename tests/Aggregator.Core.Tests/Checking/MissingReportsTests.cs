using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public sealed class MissingReportsTests
{
    private static readonly Unit Bureau = new("B01", "云川市教育局", [], UnitKind.Bureau, null, ReportScope.OwnLevel, "市政府部门", null, null, null, null);

    [TestMethod]
    public void A_reason_that_names_its_file_does_not_name_it_twice()
    {
        var message = Message("文件“2025.docx”不完整，可能没有传完，请重新保存并重新报送。");
        Assert.EndsWith("收到的文件不能采用：文件“2025.docx”不完整，可能没有传完，请重新保存并重新报送。", message);
    }

    [TestMethod]
    public void A_reason_without_a_name_stands_behind_the_name_of_the_file() =>
        Assert.EndsWith("收到的文件不能采用：“2025.docx”（无法读取），受密码保护，请去除密码。", Message("受密码保护，请去除密码。"));

    [TestMethod]
    public void What_a_site_shows_nobody_has_received() =>
        Assert.DoesNotContain("收到的文件", Message("只有图片。", new PortalCopy("市政府网站", 1, 0, "http://a.example/", [new PortalSpan(default, null)])));

    private static string Message(string reason, PortalCopy? copy = null)
    {
        var unreadable = new Submission("2025.docx", "", FileFormat.Unknown, "B01", 2025, SubmissionStatus.Unreadable, reason, "", null, null, null, new DateOnly(2026, 2, 1), null, null, null, "", []) { Copy = copy };
        return MissingReports.Find(new Roster([Bureau]), 2025, [unreadable], new DateOnly(2026, 4, 1)).Single().Message;
    }
}
