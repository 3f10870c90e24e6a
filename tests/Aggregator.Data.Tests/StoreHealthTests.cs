using Aggregator.Data.Keeping;

namespace Aggregator.Data.Tests;

[TestClass]
public sealed class StoreHealthTests
{
    [TestMethod]
    public void A_server_the_store_does_not_work_with_is_told_with_what_to_do()
    {
        Assert.IsTrue(StoreHealth.SqlServer("12.0.6024.0", 120, false, "Chinese_PRC_CI_AS") is [{ IsFatal: true }, { IsFatal: true }, { IsFatal: false, Remedy.Length: > 0 }, { Remedy: "" }]);
        Assert.IsTrue(StoreHealth.SqlServer("16.0.4135.4", 160, true, "Chinese_PRC_CI_AS").All(one => one.Remedy.Length == 0));
        Assert.IsTrue(StoreHealth.Postgres(120000, "SQL_ASCII", "C", "PRC", "12.0") is [{ IsFatal: true }, { IsFatal: true }, { Remedy: "" }]);
        Assert.IsTrue(StoreHealth.Postgres(150008, "UTF8", "zh_CN.UTF-8", "Asia/Shanghai", "15.8").All(one => one.Remedy.Length == 0));
    }
}
