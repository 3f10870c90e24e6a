using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Publishing.OpenData;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>What of a finding a unit's own person is shown.</summary>
[TestClass]
public sealed class FindingViewTests
{
    [TestMethod]
    public void A_units_own_person_is_not_told_from_whom_it_copied()
    {
        var night = ReadingNight.Create();
        var copied = new Finding(CityRules.CopiedFromOther.Id, Severity.Warning, Outcome.Fail, "B01", 2025, "与云川市财政局的报告雷同。", null, null, null,
            [new Evidence("B01.txt", "第3行", new TextSpan(20, 4), "申请"), new Evidence("B02.txt", "第3行", new TextSpan(2, 4), "申请")], "peer/B02/2025");
        var office = new FindingView(copied, null) { Night = night };
        var own = office with { OwnOnly = true };
        Assert.AreEqual("与云川市财政局的报告雷同。", office.Message);
        Assert.AreEqual(Discretion.Of(copied).Message, own.Message);
        Assert.IsFalse(own.Message.Contains("财政局", StringComparison.Ordinal));
        CollectionAssert.AreEqual(new[] { true, true }, new[] { office.Shows(0), office.Shows(1) });
        CollectionAssert.AreEqual(new[] { true, false }, new[] { own.Shows(0), own.Shows(1) });
        Assert.AreEqual("/reports/B02/2025#e-" + copied.Fingerprint + "-1", office.PlaceOf(1));
    }
}
