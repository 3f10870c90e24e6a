using Aggregator.Core.Checking.Reviews;
using Aggregator.Intake.Reviews;

namespace Aggregator.Intake.Tests.Reviews;

/// <summary>What reviewers type, as clerks type it, and what is kept of it.</summary>
[TestClass]
public sealed class ReviewInputTests
{
    [TestMethod]
    [DataRow(ReviewField.Due, "2026-05-08", "2026-05-08")]
    [DataRow(ReviewField.Due, "2026/5/8", "2026-05-08")]
    [DataRow(ReviewField.Due, "2026.5.8", "2026-05-08")]
    [DataRow(ReviewField.Due, "2026年5月8日", "2026-05-08")]
    [DataRow(ReviewField.Due, "２０２６年５月８日", "2026-05-08")]
    [DataRow(ReviewField.Due, "2026-05-08 00:00:00", "2026-05-08")]
    [DataRow(ReviewField.Due, "20260508", "2026-05-08")]
    [DataRow(ReviewField.Due, "46150", "2026-05-08")]
    [DataRow(ReviewField.Progress, "已 整改", "已整改")]
    [DataRow(ReviewField.Points, "7.50", "7.5")]
    [DataRow(ReviewField.Points, "７．５ 分", "7.5")]
    [DataRow(ReviewField.Points, "0", "0")]
    [DataRow(ReviewField.Points, "8", "8")]
    [DataRow(ReviewField.Person, " 王科长 \n 电话13812345678", "王科长 电话138****5678")]
    [DataRow(ReviewField.Person, "张三  李四", "张三 李四")]
    [DataRow(ReviewField.Opinion, "一、已核\r\n二、待报 ", "一、已核\n二、待报")]
    [DataRow(ReviewField.Remark, "=1+1", "=1+1")]
    [DataRow(ReviewField.Document, "\u3000", "")]
    [DataRow(ReviewField.Person, "王\u200B科\u2060长\u202E\uFEFF", "王科长")]
    [DataRow(ReviewField.Person, "\u2066\u0007\u2069", "")]
    [DataRow(ReviewField.Person, "\u3164 \u2800", "")]
    [DataRow(ReviewField.Document, "〔2026〕\u200E5号", "〔2026〕5号")]
    public void It_is_kept_in_one_form(ReviewField field, string typed, string kept) => Assert.AreEqual((kept, null), Read(field, typed));

    [TestMethod]
    [DataRow(ReviewField.Due, "5月8日")]
    [DataRow(ReviewField.Due, "2026-02-30")]
    [DataRow(ReviewField.Due, "2026-05-08 17:00")]
    [DataRow(ReviewField.Due, "5")]
    [DataRow(ReviewField.Due, "2026-05-08前")]
    [DataRow(ReviewField.Progress, "已整改完毕")]
    [DataRow(ReviewField.Progress, "TRUE")]
    [DataRow(ReviewField.Points, "8.01")]
    [DataRow(ReviewField.Points, "-0.5")]
    [DataRow(ReviewField.Points, "1e1")]
    [DataRow(ReviewField.Points, "50%")]
    [DataRow(ReviewField.Points, "1,000")]
    [DataRow(ReviewField.Points, "７分半")]
    [DataRow(ReviewField.Points, "99999999999999999999999999999999999999")]
    public void What_cannot_be_kept_is_answered_with_what_stands_there_and_the_remedy(ReviewField field, string typed)
    {
        var (value, problem) = Read(field, typed);
        Assert.AreEqual("", value);
        StringAssert.StartsWith(problem, "写的是");
        StringAssert.Matches(problem, new System.Text.RegularExpressions.Regex("；请.*。$", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
    }

    [TestMethod]
    public void A_cell_that_shows_other_points_than_it_holds_is_asked_about() =>
        Assert.AreEqual("该单元格显示为8；请把这一格设为常规格式后重新填写。", ReviewInput.Read(ReviewField.Points, "7.5", "该单元格显示为8。", 8, new DateOnly(2026, 4, 10)).Problem);

    [TestMethod]
    [DataRow(ReviewField.Document)]
    [DataRow(ReviewField.Opinion)]
    public void Text_that_is_something_else_in_the_file_is_not_kept(ReviewField field)
    {
        var (value, problem) = ReviewInput.Read(field, "2026-03-03", "该单元格是日期格式。", null, new DateOnly(2026, 4, 10));
        Assert.AreEqual("", value);
        StringAssert.Contains(problem, "请设为文本格式后重新填写。");
        StringAssert.Contains(ReviewInput.Read(field, "", "该单元格的文字在文件中缺失。", null, new DateOnly(2026, 4, 10)).Problem, "不能当作清空");
    }

    [TestMethod]
    [DataRow(ReviewField.Due, "2026年4月1日", "2026-04-01")]
    [DataRow(ReviewField.Due, "46113", "2026-04-01")]
    [DataRow(ReviewField.Points, "9.50", "9.5")]
    public void What_stands_may_be_typed_again_though_it_is_out_of_bounds_by_now(ReviewField field, string typed, string stood)
    {
        Assert.AreEqual((stood, null), ReviewInput.Read(field, typed, null, 8, new DateOnly(2026, 4, 10), stood));
        Assert.IsNotNull(Read(field, typed).Problem);
    }

    [TestMethod]
    public void A_message_shows_neither_a_number_of_a_person_nor_a_long_text_whole()
    {
        Assert.AreEqual("“电话138****5678”", ReviewInput.Shown("电话13812345678"));
        Assert.AreEqual(43, ReviewInput.Shown(new string('长', 500)).Length);
        Assert.AreEqual("空白", ReviewInput.Shown(" \u3000"));
    }

    private static (string Value, string? Problem) Read(ReviewField field, string typed) => ReviewInput.Read(field, typed, null, 8, new DateOnly(2026, 4, 10));
}
