using System.Text;
using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

[TestClass]
public sealed class OpenDataTests
{
    private static readonly InputFile[] Inputs = [new("roster.csv", new string('1', 64)), new("inbox/B01.txt", new string('2', 64))];

    [TestMethod]
    [DataRow("submissions")]
    [DataRow("figures")]
    [DataRow("findings")]
    [DataRow("reuse")]
    [DataRow("reuse-shares")]
    [DataRow("reuse-clusters")]
    [DataRow("rollup")]
    [DataRow("rollup-breaks")]
    [DataRow("rollup-published")]
    [DataRow("rollup-adjustments")]
    [DataRow("ranking")]
    [DataRow("ranking-groups")]
    [DataRow("ranking-movement")]
    public void The_data_of_the_sample_night_is_the_golden(string name)
    {
        using var folder = new TempFolder();
        Publisher.Write((name.StartsWith("rollup-", StringComparison.Ordinal) ? Balanced(SampleSnapshot.Create()) : SampleSnapshot.Create()) with { Rules = [] }, Inputs, folder.Path);
        Golden.AreEqual(File.ReadAllText(folder.File("data", name + ".json")), name + ".json");
    }

    [TestMethod]
    [DataRow("submissions", "unit year file sha256 format form title status statedPublished documentDate receivedAt firstSeen deadline daysLate losses")]
    [DataRow("figures", "unit year table row column state value measure raw file locator offset length")]
    [DataRow("findings", "rule severity outcome unit year message expected actual difference evidence fingerprint ruleSet decision decidedBy decidedAt reason document reopened")]
    [DataRow("reuse", "kind a b similarity characters edits verdict bits runs foreignNames first")]
    [DataRow("reuse-shares", "unit year ownCharacters wholeText peers largestPeer past template repeated")]
    [DataRow("reuse-clusters", "source sourceBasis template units characters passages wording wordingMembers members")]
    [DataRow("rollup", "table row column value expected included missing contributions")]
    [DataRow("rollup-breaks", "rule key stated parts difference rest sentence shares")]
    [DataRow("rollup-published", "unit file table row column computed provisional published state gap unexplained causes")]
    [DataRow("rollup-adjustments", "unit year table row column action amount reason document idle cells")]
    [DataRow("rollup-years", "year forms expected provisional missing withoutTable indicators leftOut")]
    [DataRow("ranking", "group rank rankLow rankHigh unit score grade caps leaves gains")]
    public void Every_element_has_every_key_of_the_contract_even_when_it_is_null(string name, string keys)
    {
        using var data = Written(name.StartsWith("rollup-", StringComparison.Ordinal) ? Balanced(SampleSnapshot.Create()) : LargeSnapshot.Create(40) with { Reuse = SampleSnapshot.Create().Reuse }, name);
        Assert.AreNotEqual(0, data.RootElement.GetArrayLength());
        foreach (var element in data.RootElement.EnumerateArray())
        {
            var missing = keys.Split(' ').Except(element.EnumerateObject().Select(p => p.Name)).ToList();
            CollectionAssert.AreEqual(Array.Empty<string>(), missing);
        }
    }

    [TestMethod]
    [DataRow("rollup-years", "indicators", "code block name measure fit value expected included provisional missing reasons difference rate")]
    [DataRow("findings", "evidence", "file locator offset length snippet place")]
    [DataRow("reuse", "a", "id unit year section offset length snippet")]
    [DataRow("reuse", "b", "id unit year section offset length snippet")]
    [DataRow("reuse-shares", "peers", "reports characters share sections")]
    [DataRow("reuse-shares", "largestPeer", "unit characters equal share sections")]
    [DataRow("reuse-shares", "past", "year characters share sections")]
    [DataRow("reuse-shares", "template", "ids characters share sections")]
    [DataRow("reuse-clusters", "members", "id unit year section offset length snippet characters day")]
    [DataRow("rollup", "contributions", "unit value basis")]
    [DataRow("rollup-breaks", "shares", "unit amount kind lacking document")]
    [DataRow("rollup-published", "causes", "kind units amount certain document sentence")]
    [DataRow("rollup-adjustments", "cells", "table row column by")]
    [DataRow("ranking", "leaves", "code points max state why findings")]
    [DataRow("ranking", "gains", "finding points")]
    public void Nested_objects_have_the_keys_of_the_contract(string name, string nested, string keys)
    {
        using var data = Written(name.StartsWith("rollup-", StringComparison.Ordinal) ? Balanced(SampleSnapshot.Create()) : SampleSnapshot.Create(), name);
        var objects = data.RootElement.EnumerateArray().Select(e => e.GetProperty(nested))
            .SelectMany(e => e.ValueKind == JsonValueKind.Array ? e.EnumerateArray().ToArray() : [e]).ToList();
        Assert.AreNotEqual(0, objects.Count);
        foreach (var element in objects)
        {
            CollectionAssert.AreEqual(Array.Empty<string>(), keys.Split(' ').Except(element.EnumerateObject().Select(p => p.Name)).ToList());
        }
    }

    [TestMethod]
    public void The_manifest_lists_inputs_and_every_file_but_itself_with_true_hashes()
    {
        using var folder = new TempFolder();
        var files = Publisher.Write(SampleSnapshot.Create(), Inputs, folder.Path);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(folder.File("data", "manifest.json")));
        var root = manifest.RootElement;
        Assert.AreEqual("2026-04-10 0.1.0 rules-1 默认方案 1", string.Join(' ', new[] { "asOf", "codeVersion", "ruleSet", "scheme" }.Select(k => root.GetProperty(k).GetString())));
        Assert.AreEqual("inbox/B01.txt roster.csv", string.Join(' ', root.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("file").GetString())));
        var outputs = root.GetProperty("outputs").EnumerateArray().ToDictionary(o => o.GetProperty("file").GetString()!, o => o.GetProperty("sha256").GetString());
        CollectionAssert.AreEquivalent(files.Select(f => f.File).Where(f => f != "data/manifest.json").ToList(), outputs.Keys.ToList());
        foreach (var (file, sha256) in outputs)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder.Path, file));
            Assert.AreEqual(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), sha256, file);
        }
    }

    [TestMethod]
    public void Files_are_utf8_without_mark_with_readable_Chinese_and_escaped_markup()
    {
        using var folder = new TempFolder();
        Publisher.Write(SampleSnapshot.Create(), Inputs, folder.Path);
        var bytes = File.ReadAllBytes(folder.File("data", "ranking.json"));
        Assert.AreEqual((byte)'[', bytes[0]);
        var text = Encoding.UTF8.GetString(bytes);
        StringAssert.Contains(text, "市政府部门");
        Assert.IsFalse(text.Contains('<'), "markup is escaped");
    }

    [TestMethod]
    [DataRow("0.0000001", "0.0000001")]
    [DataRow("12.500", "12.5")]
    [DataRow("100", "100")]
    [DataRow("-0.0", "0")]
    [DataRow("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Numbers_have_no_exponent_and_no_trailing_zero(string value, string written)
    {
        var sample = SampleSnapshot.Create();
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        using var data = Written(sample with { RollUp = [sample.RollUp[0] with { Value = number }] }, "rollup");
        Assert.AreEqual(written, data.RootElement[0].GetProperty("value").GetRawText());
    }

    [TestMethod]
    public void Half_a_surrogate_pair_and_control_characters_do_not_stop_the_night()
    {
        var sample = SampleSnapshot.Create();
        using var data = Written(sample with { Findings = [sample.Findings[0] with { Message = "坏\ud800字\u0000\u0007" }] }, "findings");
        Assert.AreEqual("坏\ufffd字\u0000\u0007", data.RootElement[0].GetProperty("message").GetString());
    }

    [TestMethod]
    public void Figures_of_superseded_files_are_written_too_and_unreadable_files_have_none()
    {
        var sample = SampleSnapshot.Create();
        var night = sample with
        {
            Submissions = [sample.Submissions[0], sample.Submissions[1] with { Status = SubmissionStatus.Superseded }, sample.Submissions[2] with { Status = SubmissionStatus.Unreadable, Report = null }],
        };
        using var data = Written(night, "figures");
        Assert.AreEqual("B01.txt B02.txt", string.Join(' ', data.RootElement.EnumerateArray().Select(f => f.GetProperty("file").GetString())));
        using var submissions = Written(night, "submissions");
        Assert.AreEqual(JsonValueKind.Null, submissions.RootElement[2].GetProperty("form").ValueKind);
    }

    [TestMethod]
    public void A_check_is_one_object_of_the_same_elements()
    {
        var sample = SampleSnapshot.Create();
        using var stream = new MemoryStream();
        CheckJson.Write(stream, sample.Submissions, sample.Findings, []);
        using var data = JsonDocument.Parse(stream.ToArray());
        Assert.AreEqual("submissions figures findings", string.Join(' ', data.RootElement.EnumerateObject().Select(p => p.Name)));
        Assert.AreEqual(sample.Findings.Count, data.RootElement.GetProperty("findings").GetArrayLength());
    }

    [TestMethod]
    public void An_objection_stands_beside_the_decision_it_does_not_take_back()
    {
        using var folder = new TempFolder();
        var night = SampleSnapshot.Create();
        var at = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
        var contested = FindingDecisions.Apply(night.Findings,
            [FindingDecision.On(night.Findings[0], DecisionKind.Confirmed, "属实", "审核人", at), FindingDecision.On(night.Findings[0], DecisionKind.Objected, "另有口径", "某单位", at.AddDays(1), "9号")]);
        Publisher.Write(night with { Findings = contested }, Inputs, folder.Path);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("data", "findings.json")));
        var (first, second) = (json.RootElement[0], json.RootElement[1]);
        Assert.AreEqual("confirmed {\"by\":\"某单位\",\"at\":\"2026-04-02T00:00:00Z\",\"reason\":\"另有口径\",\"document\":\"9号\"}", first.GetProperty("decision").GetString() + " " + first.GetProperty("objection").GetRawText());
        Assert.AreEqual(JsonValueKind.Null, second.GetProperty("objection").ValueKind);
    }

    [TestMethod]
    public void A_finding_says_what_was_decided_on_it_and_by_which_rule_set_it_was_made()
    {
        using var data = Written(Decided.Create(), "findings");
        var decided = data.RootElement.EnumerateArray().Select(f => string.Join(' ',
            new[] { "rule", "ruleSet", "decision", "decidedBy", "decidedAt", "reason", "document" }.Select(key => f.GetProperty(key).GetString() ?? "-").Append(f.GetProperty("reopened").ToString()))).ToList();
        CollectionAssert.AreEqual(
            new[]
            {
                "LATE_SUBMIT rules-1 explained 李四 2026-04-09T20:00:00Z 系统故障 〔2026〕3号 False",
                "MISSING_REPORT rules-1 - - - - - False",
                "SUM_ROW rules-1 dismissed 张三 2026-04-09T20:00:00Z 导出错位 - True",
            }, decided);
    }

    [TestMethod]
    public void Reuse_lines_are_one_object_on_each_line()
    {
        var passage = SampleSnapshot.Create().Reuse[0];
        using var stream = new MemoryStream();
        ReuseJson.WriteLines(stream, [passage, passage]);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.AreEqual(3, lines.Length);
        Assert.AreEqual("", lines[2]);
        Assert.AreEqual(lines[0], lines[1]);
        using var parsed = JsonDocument.Parse(lines[0]);
        Assert.AreEqual("copied", parsed.RootElement.GetProperty("verdict").GetString());
    }

    [TestMethod]
    public void A_passage_keeps_the_order_of_its_keys_and_says_what_is_equal_whose_name_is_left_and_who_was_likely_first()
    {
        var sample = SampleSnapshot.Create();
        var passage = sample.Reuse[0] with
        {
            Runs = [new AlignedRun(new TextSpan(0, 2), new TextSpan(1, 2)), new AlignedRun(new TextSpan(3, 1), new TextSpan(3, 1))],
            ForeignNames = [new ForeignName("a", new TextSpan(2, 2), "<总体>")],
        };
        using var data = Written(sample with { Reuse = [passage] }, "reuse");
        var element = data.RootElement[0];
        Assert.AreEqual("kind a b similarity characters edits verdict bits runs foreignNames first", string.Join(' ', element.EnumerateObject().Select(p => p.Name)));
        Assert.AreEqual("[[0,2,1,2],[3,1,3,1]]", element.GetProperty("runs").GetRawText());
        Assert.AreEqual("a <总体> 2 2", string.Join(' ', element.GetProperty("foreignNames")[0].EnumerateObject().Select(p => p.Value.ToString())));
        Assert.AreEqual("b", element.GetProperty("first").GetString());
    }

    [TestMethod]
    public void Without_days_the_lines_of_a_corpus_say_who_was_first_by_years_alone()
    {
        var passage = SampleSnapshot.Create().Reuse[0];
        using var stream = new MemoryStream();
        ReuseJson.WriteLines(stream, [passage, passage with { B = passage.B with { Year = 2024 } }, passage with { Kind = "template", B = passage.B with { Id = "范文", Unit = "", Year = 0 } }]);
        var first = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("first").GetString());
        CollectionAssert.AreEqual(new[] { null, "b", "b" }, first.ToList());
    }

    [TestMethod]
    public void A_night_without_anything_writes_empty_arrays()
    {
        var empty = new CitySnapshot("全市", 2025, new DateOnly(2026, 4, 10), new Roster([]), [], [], [], [], [], "0", "r", "s");
        foreach (var name in new[] { "submissions", "figures", "findings", "reuse", "reuse-shares", "reuse-clusters", "rollup", "rollup-breaks", "rollup-published", "rollup-adjustments", "ranking" })
        {
            using var data = Written(empty, name);
            Assert.AreEqual(0, data.RootElement.GetArrayLength());
        }
    }

    [TestMethod]
    public void A_snapshot_brings_the_whole_catalogue_by_itself()
    {
        using var data = Written(SampleSnapshot.Create(), "findings");
        Assert.IsTrue(data.RootElement.EnumerateArray().All(f => f.GetProperty("ruleTitle").GetString()?.Length > 0));
    }

    [TestMethod]
    public void A_rule_in_the_catalogue_lends_its_title_and_remedy()
    {
        var night = SampleSnapshot.Create() with { Rules = [new RuleInfo("SUM_ROW", "行合计不符", Severity.Error, "格式", 2019, null, "表二。", "核对台账。") { Family = RuleFamily.Tables, GoodExample = "", BadExample = "" }] };
        using var data = Written(night, "findings");
        var byRule = data.RootElement.EnumerateArray().ToDictionary(f => f.GetProperty("rule").GetString()!);
        Assert.AreEqual("行合计不符", byRule["SUM_ROW"].GetProperty("ruleTitle").GetString());
        Assert.AreEqual(JsonValueKind.Null, byRule["LATE_SUBMIT"].GetProperty("ruleTitle").ValueKind);
    }

    // The government's report becomes the whole city's, and an entry takes a number off: three cells with breaks, gaps and an entry's line.
    private static CitySnapshot Balanced(CitySnapshot night)
    {
        var roster = new Roster([.. night.Roster.Units.Select(u => u.Kind == UnitKind.CityGovernment ? u with { Scope = ReportScope.WholeArea } : u)]);
        Adjustment[] entries =
        [
            new("B01", 2025, "T2", "new_received", "total", AdjustmentAction.Subtract, 3, "转办", "云公开办〔2026〕8号"),
            new("C00", 2025, null, null, null, AdjustmentAction.Exclude, 0, "不涉及", "云公开办〔2026〕9号"),
        ];
        var cells = CityRollUp.Compute(roster, 2025, night.Submissions, night.Calendar, entries);
        return night with { Roster = roster, Adjustments = entries, RollUp = cells };
    }

    private static JsonDocument Written(CitySnapshot snapshot, string name)
    {
        using var folder = new TempFolder();
        Publisher.Write(snapshot, Inputs, folder.Path);
        return JsonDocument.Parse(File.ReadAllBytes(folder.File("data", name + ".json")));
    }
}
