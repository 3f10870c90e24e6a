using System.IO.Compression;
using System.Net;
using System.Text;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Intake.Collecting;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Handing in on the page, through the real store, to the night and back to the page.</summary>
[TestClass]
public sealed class HandInJourneyTests
{
    private static readonly DateTimeOffset LastSecond = new(2026, 1, 31, 15, 59, 59, TimeSpan.Zero);
    private static readonly DateOnly LastDay = new(2026, 1, 31);

    [TestMethod]
    public async Task A_report_handed_in_is_on_a_receipt_at_once_and_accepted_by_the_night_with_the_time_of_receipt()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        using var answer = await site.HandInAsync([("../教育局年报.html", Report())], ("unit", "云川市教育局"), ("year", "2025"), ("note", "首次报送"));
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        StringAssert.Matches(address, new System.Text.RegularExpressions.Regex("^/submissions/receipts/20260131-[0-9a-f]{20}$"));

        await site.Get<FirstLooks>().LookAsync(CancellationToken.None);
        var receipt = await PageAsync(site, address);
        StringAssert.Contains(receipt, "2026-01-31 23:59:59");
        StringAssert.Contains(receipt, "教育局年报.html");
        StringAssert.Contains(receipt, "云川市教育局 2025 年度 网页，2021年格式（现行）");
        StringAssert.Contains(receipt, "等待处理。");
        Assert.IsFalse(receipt.Contains("..", StringComparison.Ordinal), "A path of a name is shown nowhere.");

        await site.NightAsync(LastDay);
        var night = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!;
        var taken = Assert.ContainsSingle(night.Submissions);
        Assert.AreEqual(("网上报送/000001/教育局年报.html", SubmissionStatus.Accepted, "B01", 0), (taken.File, taken.Status, taken.Unit, taken.DaysLate));
        Assert.AreEqual("2026-01-31T23:59:59+08:00", taken.ReceivedAt.ToString());
        StringAssert.Contains(await PageAsync(site, address), "已采纳 云川市教育局 2025");
        var list = await PageAsync(site, "/submissions");
        StringAssert.Contains(list, "教育局年报.html");
        Assert.DoesNotContain("000001", list, "A person knows the file by the name it was handed in under.");
    }

    [TestMethod]
    public async Task A_faulty_report_comes_back_with_its_return_notice()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        using var answer = await site.HandInAsync([("年报.html", Report(total: "9"))], ("unit", "B01"));
        var address = answer.Headers.Location!.ToString();
        await site.Get<FirstLooks>().LookAsync(CancellationToken.None);
        StringAssert.Contains(await PageAsync(site, address), "预检发现错误");
        await site.NightAsync(LastDay);
        StringAssert.Contains(await PageAsync(site, "/submissions"), "拟稿");

        var sha = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions[0].Sha256;
        Assert.IsTrue((await site.Get<IOfficeActions>().ReturnAsync("B01", 2025, sha, "表三合计不对", "张三", CancellationToken.None)).Done);
        await site.NightAsync(LastDay);
        StringAssert.Contains(await PageAsync(site, address), "退回修改");
        using var letter = await site.Browser.GetAsync(new Uri("/submissions/letters/return/B01", UriKind.Relative));
        var html = await letter.Content.ReadAsStringAsync();
        StringAssert.Contains(html, "表三合计不对");
        StringAssert.StartsWith(letter.Headers.GetValues("Content-Security-Policy").Single(), "default-src 'none'; style-src 'sha256-");
        using var kept = await site.Browser.GetAsync(new Uri("/submissions/letters/return/B01?download=true", UriKind.Relative));
        Assert.AreEqual("attachment", kept.Content.Headers.ContentDisposition!.DispositionType);
    }

    [TestMethod]
    public async Task Every_entry_of_a_package_gets_its_line_and_nothing_is_dropped()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        var inner = Zipped(("a.html", Report()));
        var zip = Zipped(("教育局/../../云川市教育局2025年年报.html", Report()), ("财政局.html", Encoding.UTF8.GetBytes("MZ not a report")), ("里面.zip", inner), ("CON.txt", "x"u8.ToArray()), ("空.html", []), ("__MACOSX/._a", "x"u8.ToArray()), ("又一份.html", Report()));
        using var answer = await site.HandInAsync([("批量.zip", zip), ("docx不是包.html", Report(total: "9"))]);
        var lines = await site.Get<HandInStore>().OfBatchAsync(answer.Headers.Location!.ToString().Split('/')[^1], CancellationToken.None);
        CollectionAssert.AreEqual(
            new[]
            {
                "批量.zip opened", "云川市教育局2025年年报.html kept", "财政局.html kept", "里面.zip refused", "_CON.txt kept", "空.html refused", "_a refused", "又一份.html kept", "docx不是包.html kept",
            },
            lines.Select(line => line.FileName + " " + line.State.Code()).ToList());
        Assert.IsTrue(lines.Where(line => line.State == HandInState.Refused).All(line => line.Reason.EndsWith('。')));
        await site.Get<FirstLooks>().LookAsync(CancellationToken.None);
        await site.NightAsync(LastDay);
        var night = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!;
        CollectionAssert.AreEqual(lines.Where(line => line.State == HandInState.Kept).Select(line => line.Sha256).Distinct().Order(StringComparer.Ordinal).ToList(), night.Submissions.Select(one => one.Sha256).Order(StringComparer.Ordinal).ToList());
    }

    [TestMethod]
    public async Task Who_asks_for_it_now_writes_one_request_with_the_receipt()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        using var quiet = await site.HandInAsync([("a.html", Report())], ("unit", "B01"));
        Assert.IsNull(await site.Get<RunStore>().NextUnfinishedRequestAsync(CancellationToken.None), "A hand-in alone starts no night.");
        using var first = await site.HandInAsync([("a.html", Report())], ("unit", "B01"), ("now", "1"));
        var request = await site.Get<RunStore>().NextUnfinishedRequestAsync(CancellationToken.None);
        using var second = await site.HandInAsync([("b.html", Report("9"))], ("unit", "B01"), ("now", "1"));
        Assert.IsNotNull(request);
        await site.Get<Aggregator.Pipeline.Night>().RunAsync(request.Value, CancellationToken.None);
        Assert.IsNull(await site.Get<RunStore>().NextUnfinishedRequestAsync(CancellationToken.None));
        Assert.HasCount(2, (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions);
    }

    [TestMethod]
    public async Task A_process_that_dies_between_the_bytes_and_the_receipt_leaves_no_hand_in_and_the_next_try_one()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        // What the desk does first; here the process ends.
        using var bytes = new MemoryStream(Report());
        await site.Get<Aggregator.Server.Web.Filing.IHandInDesk>().KeepAsync(bytes, CancellationToken.None);
        await site.NightAsync(LastDay);
        Assert.IsEmpty((await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions);
        using var again = await site.HandInAsync([("a.html", Report())], ("unit", "B01"));
        await site.NightAsync(LastDay);
        Assert.HasCount(1, (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions);
    }

    [TestMethod]
    public async Task What_cannot_be_placed_is_placed_on_its_page_and_a_conflict_is_told()
    {
        await using var site = await FilingSite.StartAsync(LastSecond, "code,name,kind\nB01,云川市民政局,bureau\nB02,云川市财政局,bureau\n");
        using var first = await site.HandInAsync([("a.html", Report())]);
        using var second = await site.HandInAsync([("b.html", Report("9"))]);
        await site.NightAsync(LastDay);
        var files = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions;
        Assert.IsTrue(files.All(file => file.Status == SubmissionStatus.Unplaced), string.Join(' ', files.Select(file => file.Status)));
        StringAssert.Contains(await PostPlacingAsync(site, files[0].Sha256, ("unit", "云川市民政局"), ("year", "2025"), ("reason", ""), ("revision", "0")), "请写明理由");
        StringAssert.Contains(await PostPlacingAsync(site, files[0].Sha256, ("unit", "没有这个局"), ("year", "2025"), ("reason", "x"), ("revision", "0")), "名册上没有唯一叫");
        StringAssert.Contains(await PostPlacingAsync(site, files[0].Sha256, ("unit", "云川市民政局"), ("year", "2025"), ("reason", "电话核实"), ("revision", "0")), "已指定为“云川市民政局”2025年度的报告，下次处理时生效。");
        StringAssert.Contains(await PageAsync(site, "/submissions"), "有 1 个文件已由人工指定归属");
        await site.NightAsync(LastDay);
        var placed = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Accepted("B01", 2025)!;
        StringAssert.StartsWith(placed.Reason, "2026-01-31由测试员（test-administrator）指定归属，理由：电话核实。");

        StringAssert.Contains(await PostPlacingAsync(site, files[1].Sha256, ("unit", "B01"), ("year", "2025"), ("reason", "更正件"), ("revision", "0")), $"已有采纳的报告“{HandInPath.Shown(placed.File)}”");
        StringAssert.Contains(await PostPlacingAsync(site, files[1].Sha256, ("unit", "B02"), ("year", ""), ("reason", "另一人"), ("revision", "0")), "请刷新页面核对后再操作");
        StringAssert.Contains(await PostPlacingAsync(site, files[1].Sha256, "?handler=Withdraw", ("reason", "误指"), ("revision", "1")), "已撤销指定");

        // Whoever decided on a report does not choose which file stands for it either, once the office keeps the two apart.
        await site.Get<Aggregator.Data.Access.SettingStore>().SetAsync(Aggregator.Data.Access.SettingStore.MakerChecker, true, new("root", "administrator", "setting", "maker-checker"), CancellationToken.None);
        var found = new Core.Checking.Finding("BALANCE", Core.Checking.Severity.Error, Core.Checking.Outcome.Fail, "B01", 2025, "不平", "1", "2", null, [], "s");
        await site.Get<DecisionStore>().AppendAsync(Core.Checking.FindingDecision.On(found, Core.Checking.DecisionKind.Explained, "已说明", "测试员（test-administrator）", LastSecond), CancellationToken.None);
        StringAssert.Contains(await PostPlacingAsync(site, files[1].Sha256, ("unit", "B01"), ("year", "2025"), ("reason", "更正件"), ("revision", "2")), "须由另一人退回、恢复采纳或指定归属");
    }

    [TestMethod]
    public async Task The_pre_check_shows_tables_and_findings_and_keeps_nothing()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        using var form = FilingSite.Form(await site.TokenAsync("/precheck"), [("年报.html", Report("9"))], ("unit", "云川市教育局"));
        using var answer = await site.Browser.PostAsync("/precheck", form);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.AreEqual(3, page.QuerySelectorAll("table.grid").Length);
        Assert.IsNotNull(page.QuerySelector("td.here"), "The cell a finding points at is marked.");
        StringAssert.Contains(page.QuerySelector("article.finding.error")!.TextContent, "怎么改：");
        Assert.IsEmpty(await site.Get<HandInStore>().RecentAsync(null, 10, CancellationToken.None));
        Assert.IsFalse(site.Get<FileVault>().Has(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Report("9")))));
    }

    [TestMethod]
    public async Task A_report_of_another_unit_is_told_in_the_pre_check()
    {
        await using var site = await FilingSite.StartAsync(LastSecond);
        await site.NightAsync(LastDay);
        using var form = FilingSite.Form(await site.TokenAsync("/precheck"), [("年报.html", Report())], ("unit", "云川市财政局"));
        using var answer = await site.Browser.PostAsync("/precheck", form);
        var said = await answer.Content.ReadAsStringAsync();
        StringAssert.Contains(said, "WRONG_UNIT");
    }

    private static byte[] Report(string total = "0") => HandInReport.Page(total);

    internal static byte[] Zipped(params (string Name, byte[] Bytes)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static Task<string> PostPlacingAsync(FilingSite site, string sha256, params (string Name, string Value)[] fields) => PostPlacingAsync(site, sha256, "", fields);

    private static async Task<string> PostPlacingAsync(FilingSite site, string sha256, string handler, params (string Name, string Value)[] fields)
    {
        var token = await site.TokenAsync("/submissions/files/" + sha256);
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await site.Browser.PostAsync("/submissions/files/" + sha256 + handler, form);
        return Words((await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("main")!);
    }

    private static async Task<string> PageAsync(FilingSite site, string address) => Words((await new HtmlParser().ParseDocumentAsync(await site.Browser.GetStringAsync(address))).QuerySelector("main")!);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
