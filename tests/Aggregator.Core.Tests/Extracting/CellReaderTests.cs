using System.Globalization;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class CellReaderTests
{
    [TestMethod]
    [DataRow("0", "0", null)]
    [DataRow(" 12 ", "12", null)]
    [DataRow("1,808,595", "1808595", null)]
    [DataRow("１２３", "123", null)]
    [DataRow("减4", "-4", null)]
    [DataRow("三百零五件", "305", "件")]
    [DataRow("0012", "12", null)]
    [DataRow("+1036", "1036", null)]
    [DataRow("-8", "-8", null)]
    [DataRow("251000元", "251000", "元")]
    [DataRow("16.482万元", "16.482", "万元")]
    [DataRow("59237.2449", "59237.2449", null)]
    [DataRow("1.2万件", "12000", "件")]
    [DataRow("零", "0", null)]
    [DataRow("十二件", "12", "件")]
    [DataRow("? 0", "0", null)]
    [DataRow("〇", "0", null)]
    [DataRow("12.0", "12", null)]
    [DataRow("1.808595E+06", "1808595", null)]
    [DataRow("5E3", "5000", null)]
    [DataRow("＋１，０３６", "1036", null)]
    [DataRow("－８", "-8", null)]
    [DataRow("–8", "-8", null)]
    [DataRow("负8", "-8", null)]
    [DataRow("减少 4 项", "-4", "项")]
    [DataRow("增3", "3", null)]
    [DataRow("251,000.00元", "251000", "元")]
    [DataRow("￥251000", "251000", "元")]
    [DataRow("16.482 萬元", "16.482", "万元")]
    [DataRow("45.5%", "45.5", "%")]
    [DataRow("\u00a03\u200b", "3", null)]
    public void Numbers_are_read_with_sign_and_measure(string raw, string value, string? measure)
    {
        var read = CellReader.Read(raw);
        Assert.AreEqual(FigureState.Value, read.State);
        Assert.AreEqual(decimal.Parse(value, CultureInfo.InvariantCulture), read.Value);
        Assert.AreEqual(measure, read.Measure);
        Assert.IsNull(read.Doubt);
    }

    [TestMethod]
    [DataRow("", FigureState.Blank)]
    [DataRow(" \u00a0\u3000", FigureState.Blank)]
    [DataRow("/", FigureState.NotApplicable)]
    [DataRow("——", FigureState.NotApplicable)]
    [DataRow("无", FigureState.NotApplicable)]
    [DataRow("xx", FigureState.Masked)]
    [DataRow("xx.xx", FigureState.Masked)]
    [DataRow("**件", FigureState.Masked)]
    [DataRow("2...", FigureState.Masked)]
    [DataRow("3……", FigureState.Masked)]
    [DataRow("20余次", FigureState.Text)]
    [DataRow("约30", FigureState.Text)]
    [DataRow("1,5", FigureState.Text)]
    [DataRow("见附件", FigureState.Text)]
    [DataRow("無", FigureState.NotApplicable)]
    [DataRow("沒有", FigureState.NotApplicable)]
    [DataRow("不適用", FigureState.NotApplicable)]
    [DataRow("某件", FigureState.Masked)]
    [DataRow("共3件", FigureState.Text)]
    [DataRow("－", FigureState.NotApplicable)]
    [DataRow("/ /", FigureState.NotApplicable)]
    [DataRow("万元", FigureState.Text)]
    [DataRow("1E400", FigureState.Text)]
    [DataRow("3E", FigureState.Text)]
    [DataRow("其中3", FigureState.Text)]
    [DataRow("第3", FigureState.Text)]
    [DataRow("3-5", FigureState.Text)]
    [DataRow("1.2.3", FigureState.Text)]
    [DataRow("99999999999999999999999999999999", FigureState.Text)]
    [DataRow("\ud800", FigureState.Text)]
    public void What_is_no_number_has_its_own_state(string raw, FigureState state)
    {
        var read = CellReader.Read(raw);
        Assert.AreEqual(state, read.State);
        Assert.IsNull(read.Value);
    }

    [TestMethod]
    [DataRow("7E+28万")]
    [DataRow("7E+28")]
    [DataRow("9E+99")]
    [DataRow("九万万万万万万")]
    [DataRow("九千万亿亿亿亿亿亿亿")]
    public void Numbers_beyond_what_anybody_counts_are_text(string raw) => Assert.AreEqual(FigureState.Text, CellReader.Read(raw).State);

    [TestMethod]
    public void A_long_dash_before_a_number_is_read_as_minus_and_doubted()
    {
        var read = CellReader.Read("—8");
        Assert.AreEqual(-8m, read.Value);
        Assert.IsNotNull(read.Doubt);
    }

    [TestMethod]
    public void A_gap_within_a_number_is_read_and_doubted()
    {
        var read = CellReader.Read("1 0");
        Assert.AreEqual(10m, read.Value);
        Assert.IsNotNull(read.Doubt);
    }

    [TestMethod]
    [DataRow("6①", "6")]
    [DataRow("1,234[2]", "1234")]
    [DataRow("6（注1）", "6")]
    [DataRow("12注", "12")]
    [DataRow("（３）", "3")]
    [DataRow("(0)", "0")]
    public void A_number_with_a_note_mark_or_in_brackets_is_read_and_doubted(string raw, string value)
    {
        var read = CellReader.Read(raw);
        Assert.AreEqual(decimal.Parse(value, CultureInfo.InvariantCulture), read.Value);
        StringAssert.Contains(read.Doubt, raw);
    }

    [TestMethod]
    [DataRow("（一）")]
    [DataRow("①")]
    [DataRow("见注1")]
    [DataRow("(含网络申请)")]
    public void A_label_in_brackets_or_a_lone_mark_is_no_number(string raw) => Assert.AreEqual(FigureState.Text, CellReader.Read(raw).State);
}
