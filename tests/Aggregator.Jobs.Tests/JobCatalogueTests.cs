using Aggregator.Jobs.Tests.Contract;

namespace Aggregator.Jobs.Tests;

[TestClass]
public sealed class JobCatalogueTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("Night")]
    [DataRow("two words")]
    [DataRow("-night")]
    [DataRow("night\n")]
    [DataRow("a2345678901234567890123456789012345678901")]
    public void A_name_that_could_be_misread_is_refused(string name) =>
        Assert.ThrowsExactly<ArgumentException>(() => JobDefinition.For<PlainJob>(name, Exclusivity.PerId));

    [TestMethod]
    public void A_negative_delay_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => JobDefinition.For<PlainJob>("plain", Exclusivity.PerId, TimeSpan.FromTicks(-1)));

    [TestMethod]
    public void Two_jobs_of_one_name_are_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => new JobCatalogue(
            JobDefinition.For<PlainJob>("plain", Exclusivity.PerId), JobDefinition.For<SoloJob>("plain", Exclusivity.PerName)));

    [TestMethod]
    public void The_attempts_are_one_more_than_the_waits_between_them()
    {
        Assert.AreEqual(1, JobDefinition.For<PlainJob>("plain", Exclusivity.PerId).MaxAttempts);
        Assert.AreEqual(3, ScriptedJobs.Catalogue.Get(RetriedJob.Name).MaxAttempts);
    }
}
