using Aggregator.Intake;
using Aggregator.Server.Notices;
using Aggregator.Server.Watching;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Server.Tests.Watching;

/// <summary>What an office may set of watch and notices, and how it hears of a mistake.</summary>
[TestClass]
public sealed class WatchSettingsTests
{
    private static readonly (string Key, string Value)[] Mail = [("Notices:Smtp:Host", "mail.example.cn"), ("Notices:Smtp:From", "a@example.cn"), ("Notices:Smtp:To:0", "b@example.cn")];

    [TestMethod]
    public void Nothing_set_is_the_usual()
    {
        var watch = WatchSettings.Read(Of());
        Assert.AreEqual((7, "text", "warning", false), (watch.Nights.MakeUpDays, watch.Logs.Format, watch.Logs.Level, watch.AllowLoopback));
        var notices = NoticeSettings.Read(Of());
        Assert.IsFalse(notices.Smtp.IsSet || notices.Webhook.IsSet);
        CollectionAssert.DoesNotContain(notices.Told.ToList(), NoticeEvents.Done);
    }

    [TestMethod]
    [DataRow("Nights:MakeUpDays", "32", "Nights:MakeUpDays")]
    [DataRow("Nights:MakeUpDays", "-1", "Nights:MakeUpDays")]
    [DataRow("Nights:MakeUpDays", "geheim", "Nights")]
    [DataRow("Nights:Geheim", "1", "Nights")]
    [DataRow("Logs:Format", "geheim", "Logs:Format")]
    [DataRow("Logs:Level", "geheim", "Logs:Level")]
    [DataRow("Metrics:AllowLoopback", "geheim", "Metrics")]
    [DataRow("Metrics:Geheim", "1", "Metrics")]
    public void A_mistake_in_the_watch_is_refused_with_its_key_and_without_its_value(string key, string value, string told) =>
        AssertRefused(() => WatchSettings.Read(Of((key, value))), told);

    [TestMethod]
    [DataRow("Notices:Events:0", "geheim", "Notices:Events")]
    [DataRow("Notices:SiteUrl", "ftp://geheim", "Notices:SiteUrl")]
    [DataRow("Notices:SiteUrl", "https://a:geheim@b", "Notices:SiteUrl")]
    [DataRow("Notices:Geheim", "1", "Notices")]
    [DataRow("Notices:Smtp:Host", "a b geheim", "Notices:Smtp:Host")]
    [DataRow("Notices:Smtp:Port", "70000", "Notices:Smtp:Port")]
    [DataRow("Notices:Smtp:Port", "geheim", "Notices")]
    [DataRow("Notices:Smtp:Tls", "geheim", "Notices:Smtp:Tls")]
    [DataRow("Notices:Smtp:From", "geheim<", "Notices:Smtp:From")]
    [DataRow("Notices:Smtp:To:0", "geheim<", "Notices:Smtp:To")]
    [DataRow("Notices:Smtp:User", "geheim", "Password")]
    [DataRow("Notices:Smtp:TimeoutSeconds", "0", "TimeoutSeconds")]
    [DataRow("Notices:Webhook:Secret", "geheim", "Notices:Webhook:Url")]
    [DataRow("Notices:Webhook:Url", "https://example.cn/geheim", "Notices:Webhook:Secret")]
    [DataRow("Notices:Webhook:Url", "file:///geheim", "Notices:Webhook:Url")]
    public void A_mistake_in_the_notices_is_refused_with_its_key_and_without_its_value(string key, string value, string told) =>
        AssertRefused(() => NoticeSettings.Read(Of([.. Mail, (key, value)])), told);

    [TestMethod]
    public void A_password_is_not_sent_in_the_clear() =>
        AssertRefused(() => NoticeSettings.Read(Of([.. Mail, ("Notices:Smtp:Tls", "none"), ("Notices:Smtp:User", "u"), ("Notices:Smtp:Password", "geheim")])), "明文");

    [TestMethod]
    public void Recipients_without_a_server_are_a_mistake() => AssertRefused(() => NoticeSettings.Read(Of(("Notices:Smtp:To:0", "a@example.cn"))), "Notices:Smtp:Host");

    private static void AssertRefused(Action read, string told)
    {
        var refused = Assert.ThrowsExactly<RefusedInputException>(read);
        var said = string.Join('\n', refused.Messages);
        Assert.Contains(told, said);
        Assert.DoesNotContain("geheim", said);
    }

    private static IConfiguration Of(params (string Key, string Value)[] set) =>
        new ConfigurationBuilder().AddInMemoryCollection(set.GroupBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(one.Key, (string?)one.Last().Value))).Build();
}
