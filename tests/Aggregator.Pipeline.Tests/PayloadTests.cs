using System.Reflection;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class PayloadTests
{
    /// <summary>A night cut off and gone on with takes figures from the ledger: what is not kept there would be missing in its output only.</summary>
    [TestMethod]
    public void Everything_known_of_a_figure_comes_back_from_the_ledger()
    {
        var figure = new Figure("narrative_other_year", "replies_online_share_pct", "value", FigureState.Value, 57.50m, "%", "57.50%", new Provenance("第3段", new TextSpan(12, 6)), "请核对。")
        {
            Scope = "市本级",
            SubjectYear = 2021,
            Said = FigureSaying.DerivedInWords,
            Qualifier = FigureQualifier.LessThan,
            PartOf = 3,
            ShareOf = 5,
            Restates = 7,
        };
        var plain = new Figure("", "", "", FigureState.Blank, null, "", "", new Provenance("", default));
        foreach (var property in typeof(Figure).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            Assert.AreNotEqual(property.GetValue(plain), property.GetValue(figure), $"{property.Name} is not told from an empty one by this test.");
        }

        var back = Payload.Unpack<Figure>(Payload.Pack(figure));
        Assert.AreEqual(figure, back);
        Assert.AreEqual("57.50", back.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        CollectionAssert.AreEqual(Payload.Pack(figure), Payload.Pack(back));
    }
}
