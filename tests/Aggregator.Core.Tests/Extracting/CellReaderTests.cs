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
    [DataRow("+1036", "1036", null)]
    [DataRow("-8", "-8", null)]
    [DataRow("251000元", "251000", "元")]
    [DataRow("16.482万元", "16.482", "万元")]
    [DataRow("59237.2449", "59237.2449", null)]
    [DataRow("1.2万件", "12000", "件")]
    [DataRow("零", "0", null)]
    [DataRow("十二件", "12", "件")]
    [DataRow("? 0", "0", null)]
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
    [DataRow("99999999999999999999999999999999", FigureState.Text)]
    [DataRow("\ud800", FigureState.Text)]
    public void What_is_no_number_has_its_own_state(string raw, FigureState state)
    {
        var read = CellReader.Read(raw);
        Assert.AreEqual(state, read.State);
        Assert.IsNull(read.Value);
    }

    [TestMethod]
    public void A_gap_within_a_number_is_read_and_doubted()
    {
        var read = CellReader.Read("1 0");
        Assert.AreEqual(10m, read.Value);
        Assert.IsNotNull(read.Doubt);
    }
}
