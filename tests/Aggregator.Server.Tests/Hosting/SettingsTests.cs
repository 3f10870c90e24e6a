using System.Text.RegularExpressions;
using Aggregator.Intake;
using Aggregator.Server.Settings;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Hosting;

[TestClass]
public sealed partial class SettingsTests
{
    [TestMethod]
    public void Every_key_has_its_line_in_the_list_and_every_line_is_a_key()
    {
        var listed = Line().Matches(File.ReadAllText(Repository.PathOf("src", "SETTINGS.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        CollectionAssert.AreEqual(SettingsKeys.All.ToList(), listed, "src/SETTINGS.md and the options classes differ.");
    }

    [TestMethod]
    [DataRow("""{ "Site": { "Host": ["a"] } }""", "settings.json 中有不认识的设置 Site:Host:0，没有起作用；是不是 Site:Hosts:*？")]
    [DataRow("""{ "Sitee": { "Hosts": ["a"] } }""", "不认识的设置 Sitee:Hosts:0")]
    [DataRow("""{ "Site": { "Hosts": "a.example" } }""", "settings.json 的 Site:Hosts 应写成列表")]
    [DataRow("""{ "Smtp": 1 }""", "不认识的设置 Smtp")]
    [DataRow("""{ "Site": { "Uploads": { "UnitFile": 3 } } }""", "是不是 Site:Uploads:UnitFiles？")]
    public void A_slip_in_a_key_is_not_a_setting_that_silently_does_nothing(string settings, string sentence)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("settings.json"), settings);
        var refused = Assert.ThrowsExactly<RefusedInputException>(() => SettingsKeys.RefuseUnknown(folder.Path));
        Assert.Contains(sentence, refused.Messages.Single());
    }

    [TestMethod]
    public void Known_keys_pass_in_any_case_of_letters()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("settings.json"), """{ "store": { "provider": "sqlite" }, "Site": { "Hosts": ["a", "b"], "oidc": { "RoleMap": { "科长": "reviewer" } } } }""");
        SettingsKeys.RefuseUnknown(folder.Path);
    }

    [TestMethod]
    [DataRow("serve")]
    [DataRow("worker")]
    public async Task What_runs_for_long_does_not_start_over_a_key_it_does_not_know(string verb)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("settings.json"), """{ "Site": { "Proxy": ["10.0.0.1"] } }""");
        (await RunningVerb.RunAsync([verb, "--data", folder.Path, .. verb == "serve" ? ["--urls", "http://127.0.0.1:0"] : Array.Empty<string>()])).AssertRefused("不认识的设置 Site:Proxy:0");
    }

    [GeneratedRegex(@"(?m)^\| `([A-Z]\w*:[^`]+)`")]
    private static partial Regex Line();
}
