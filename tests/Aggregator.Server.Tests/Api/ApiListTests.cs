using System.Text;
using System.Text.Json;
using Aggregator.Publishing;
using Aggregator.Server.Api;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Api;

[TestClass]
public sealed class ApiListTests
{
    [TestMethod]
    public async Task Every_array_is_byte_for_byte_what_the_file_holds()
    {
        var data = Nights.Full();
        using var folder = new TempFolder();
        Publisher.Write(data.Snapshot!, [], folder.Path);
        await using var host = await ApiHost.StartAsync(data);
        var files = Directory.GetFiles(System.IO.Path.Combine(folder.Path, "data"), "*.json").Select(System.IO.Path.GetFileNameWithoutExtension).Where(name => name != "manifest").Order(StringComparer.Ordinal).ToList();
        Assert.HasCount(16, files);
        foreach (var name in files)
        {
            var lines = (await File.ReadAllLinesAsync(System.IO.Path.Combine(folder.Path, "data", name + ".json"))).Where(line => line.Length > 1).Select(line => line.TrimEnd(',')).ToList();
            var items = await AllAsync(host, $"/api/v1/{name}?limit=1000");
            Assert.AreNotEqual(0, items.Count, name);
            CollectionAssert.AreEqual(lines, items, name);
        }
    }

    [TestMethod]
    public async Task Pages_together_are_the_list_and_say_how_long_it_is()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        var whole = await AllAsync(host, "/api/v1/findings?limit=1000");
        var first = await host.JsonAsync("/api/v1/findings?limit=7");
        CollectionAssert.AreEqual(new[] { "asOf", "night", "total", "next", "items" }, first.EnumerateObject().Select(one => one.Name).ToArray());
        Assert.AreEqual("2026-04-10", first.GetProperty("asOf").GetString());
        Assert.AreEqual(3, first.GetProperty("night").GetInt64());
        Assert.AreEqual(whole.Count, first.GetProperty("total").GetInt32());
        Assert.AreEqual(7, first.GetProperty("items").GetArrayLength());
        CollectionAssert.AreEqual(whole, await AllAsync(host, "/api/v1/findings?limit=7"));
        using var answer = await host.SendAsync(HttpMethod.Get, "/api/v1/findings?limit=7");
        Assert.AreEqual($"<{first.GetProperty("next").GetString()}>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
        Assert.AreEqual("2026-04-10", answer.Headers.GetValues("Aggregator-As-Of").Single());
        Assert.AreEqual("3", answer.Headers.GetValues("Aggregator-Night").Single());
        Assert.AreEqual(whole.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("Aggregator-Total").Single());
    }

    [TestMethod]
    public async Task Every_filter_keeps_exactly_the_elements_with_its_value_and_their_order()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        foreach (var (list, filter, value) in new[] { ("figures", "unit", "U0003"), ("figures", "table", "T3"), ("figures", "state", "blank"), ("findings", "severity", "error"), ("findings", "rule", "SUM_ROW"), ("findings", "decision", "confirmed"), ("submissions", "status", "unplaced"), ("submissions", "form", "2019"), ("ranking", "group", "市政府部门"), ("rollup", "row", "new_received"), ("reuse", "kind", "template"), ("rules", "severity", "note") })
        {
            var key = filter == "rule" && list == "rules" ? "id" : filter;
            var wanted = (await AllAsync(host, $"/api/v1/{list}?limit=1000")).Where(item => JsonDocument.Parse(item).RootElement.GetProperty(key).GetString() == value).ToList();
            Assert.AreNotEqual(0, wanted.Count, $"{list} {filter}");
            CollectionAssert.AreEqual(wanted, await AllAsync(host, $"/api/v1/{list}?{filter}={Uri.EscapeDataString(value)}&limit=50"), $"{list} {filter}");
        }

        var both = (await AllAsync(host, "/api/v1/figures?limit=1000")).Select(item => JsonDocument.Parse(item).RootElement).Count(item => item.GetProperty("unit").GetString() == "U0003" && item.GetProperty("year").ValueKind == JsonValueKind.Number && item.GetProperty("year").GetInt32() == 2024 && item.GetProperty("table").GetString() == "T1");
        Assert.AreEqual(both, (await host.JsonAsync("/api/v1/figures?unit=U0003&year=2024&table=T1")).GetProperty("total").GetInt32());
        Assert.AreEqual(0, (await host.JsonAsync("/api/v1/figures?unit=nobody&year=2024")).GetProperty("total").GetInt32());
    }

    [TestMethod]
    public async Task A_passage_is_found_by_either_of_its_units_and_once_by_one_that_is_both()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        var all = (await AllAsync(host, "/api/v1/reuse?limit=1000")).Where(item => item.Contains("\"U0001\"", StringComparison.Ordinal)).ToList();
        Assert.IsGreaterThan(2, all.Count);
        CollectionAssert.AreEqual(all, await AllAsync(host, "/api/v1/reuse?unit=U0001"));
    }

    [TestMethod]
    public void Every_filter_that_is_offered_can_be_looked_up()
    {
        var sets = Publishing.OpenData.OpenDataSets.Of(Nights.FullSnapshot());
        foreach (var set in sets)
        {
            var offered = ApiOperations.Of(set.Name).Parameters.Select(parameter => parameter.Name).Except(["limit", "cursor", "format"]).ToList();
            Assert.AreEqual("", string.Join(',', offered.Except(set.Keys)), set.Name);
        }
    }

    [TestMethod]
    public async Task Csv_has_a_mark_a_heading_line_ends_of_the_standard_and_no_formula()
    {
        var data = new Web.FakeSiteData { Snapshot = SampleSnapshot.Create() };
        await using var host = await ApiHost.StartAsync(data);
        using var answer = await host.SendAsync(HttpMethod.Get, "/api/v1/findings", null, "Accept", "text/csv");
        Assert.AreEqual("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.AreEqual("findings.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        CollectionAssert.AreEqual(Encoding.UTF8.Preamble.ToArray(), bytes.Take(3).ToArray());
        var lines = Encoding.UTF8.GetString(bytes)[1..].Split("\r\n");
        Assert.AreEqual("rule,ruleTitle,severity,outcome,unit,unitName,year,message,subject,expected,actual,difference,legalBasis,remedy,alsoBreaks,evidence,fingerprint,ruleSet,decision,decidedBy,decidedAt,reason,document,reopened,objection.by,objection.at,objection.reason,objection.document", lines[0]);
        Assert.AreEqual(5, lines.Length);
        Assert.AreEqual("", lines[^1]);
        StringAssert.StartsWith(lines[1], "LATE_SUBMIT,");
        StringAssert.Contains(lines[1], ",B02,'=云川市<b>财政局</b>,2025,");
        StringAssert.Contains(lines[3], ",12,13,1,");
        StringAssert.Contains(lines[3], "\"[{\"\"file\"\":\"\"B02.txt\"\",");
    }

    [TestMethod]
    public async Task Csv_pages_by_the_link_in_its_head_and_its_rows_are_the_elements()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        var rows = new List<string>();
        string? next = "/api/v1/ranking?format=csv&limit=9";
        while (next is not null)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, next);
            rows.AddRange((await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n").Skip(1).Where(line => line.Length > 0));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single()[1..^"; rel=\"next\"".Length].TrimEnd('>') : null;
        }

        var ranked = Nights.FullSnapshot().Ranking;
        CollectionAssert.AreEqual(ranked.Select(unit => unit.Unit).ToList(), rows.Select(row => row.Split(',')[4]).ToList());
    }

    [TestMethod]
    public async Task Search_finds_units_and_findings_by_what_they_say_and_never_by_a_masked_number()
    {
        await using var host = await ApiHost.StartAsync(Nights.Full());
        var units = await AllAsync(host, "/api/v1/search?q=" + Uri.EscapeDataString("第6区") + "&kind=unit");
        Assert.HasCount(1, units);
        StringAssert.Contains(units[0], "\"U0006\"");
        Assert.AreNotEqual(0, (await AllAsync(host, "/api/v1/search?kind=finding&q=sum_row")).Count);
        Assert.AreEqual(0, (await AllAsync(host, "/api/v1/search?q=" + Uri.EscapeDataString("没有的字"))).Count);
        await using var masked = await ApiHost.StartAsync(new Web.FakeSiteData { Snapshot = HostileSnapshot.Create($"某人{PersonsNumbers.Phrase}，") });
        var all = await AllAsync(masked, "/api/v1/search?q=" + Uri.EscapeDataString("某人") + "&limit=1000");
        Assert.AreNotEqual(0, all.Count);
        Assert.AreEqual("", string.Join(',', all.SelectMany(PersonsNumbers.In)));
        Assert.AreEqual(0, (await AllAsync(masked, "/api/v1/search?q=13912345678")).Count);
    }

    [TestMethod]
    public async Task No_answer_holds_a_number_of_a_person()
    {
        var text = $"某人{PersonsNumbers.Phrase}，";
        var data = Nights.Full();
        data.Snapshot = HostileSnapshot.Create(text);
        data.Runs[1] = data.Runs[1] with { Message = text, Faults = [new("check", text, text)] };
        await using var host = await ApiHost.StartAsync(data);
        var masked = 0;
        foreach (var operation in ApiOperations.All.Where(one => one.Shape == ApiShape.List))
        {
            foreach (var format in new[] { "json", "csv" })
            {
                using var answer = await host.SendAsync(HttpMethod.Get, $"/api/v1{operation.Path}?format={format}{(operation.Id == "search" ? "&q=" + Uri.EscapeDataString("某人") : "")}");
                var body = await answer.Content.ReadAsStringAsync();
                Assert.AreEqual("", string.Join(',', PersonsNumbers.In(body)), operation.Id);
                masked += body.Contains("139****5678", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.IsGreaterThan(10, masked);
    }

    /// <summary>Follows the pages to the end; the raw text of every element.</summary>
    internal static async Task<List<string>> AllAsync(ApiHost host, string address)
    {
        var items = new List<string>();
        for (string? next = address; next is not null;)
        {
            var page = await host.JsonAsync(next);
            items.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            next = page.GetProperty("next").GetString();
        }

        return items;
    }
}
