using Aggregator.Intake;
using Aggregator.Server.Commands;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Hosting;

[TestClass]
public sealed class JobSettingsTests
{
    [TestMethod]
    [DataRow("{}", false)]
    [DataRow("""{ "Jobs": { "Engine": "Quartz" } }""", false)]
    [DataRow("""{ "jobs": { "engine": "quartz" } }""", false)]
    [DataRow("""{ "Jobs": { "Engine": "Hangfire" } }""", true)]
    [DataRow("""{ "Jobs": { "Engine": "hangfire" } }""", true)]
    public void The_engine_is_Quartz_unless_the_office_says_Hangfire(string settings, bool onHangfire) =>
        Assert.AreEqual(onHangfire, Read(settings, hasHangfire: true).OnHangfire);

    [TestMethod]
    public void Hangfire_in_a_build_without_it_is_refused_with_the_remedy()
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read("""{ "Jobs": { "Engine": "Hangfire" } }""", hasHangfire: false));
        Assert.Contains("-p:HangfireFeed=", refused.Messages.Single());
        Assert.Contains("改回 Quartz", refused.Messages.Single());
    }

    [TestMethod]
    [DataRow("""{ "Jobs": { "Engine": "secret-word" } }""", "只能是 Quartz 或 Hangfire")]
    [DataRow("""{ "Jobs": { "Engine": "" } }""", "只能是 Quartz 或 Hangfire")]
    [DataRow("""{ "Jobs": { "Motor": "Quartz" } }""", "只能有 Engine")]
    public void Anything_else_is_refused_and_not_repeated(string settings, string sentence)
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => Read(settings, hasHangfire: true));
        Assert.Contains(sentence, refused.Messages.Single());
        Assert.DoesNotContain("secret-word", refused.Messages.Single());
    }

    private static JobSettings Read(string settings, bool hasHangfire)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("settings.json"), settings);
        return JobSettings.Read(folder.Path, hasHangfire);
    }
}
