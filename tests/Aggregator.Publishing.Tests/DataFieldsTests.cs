using System.Text;
using System.Text.Json;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.OpenData.Fields;
using Aggregator.Testing;

namespace Aggregator.Publishing.Tests;

/// <summary>The published fields, schemas and tables of the open data against what is really written.</summary>
[TestClass]
public sealed class DataFieldsTests
{
    [TestMethod]
    public void Every_data_file_has_its_fields_and_fits_its_schema()
    {
        foreach (var night in new[] { SampleSnapshot.Create(), LargeSnapshot.Create(60), Decided.Create() })
        {
            using var folder = new TempFolder();
            Publisher.Write(night, [], folder.Path);
            var written = Directory.GetFiles(folder.File("data"), "*.json").Select(Path.GetFileName).Where(name => name != "manifest.json").Order(StringComparer.Ordinal).ToList();
            CollectionAssert.AreEqual(written, DataFile.All.Select(file => file.Name).Order(StringComparer.Ordinal).ToList());
            foreach (var file in DataFile.All)
            {
                using var schema = JsonDocument.Parse(DataSchema.Bytes(file));
                using var data = JsonDocument.Parse(File.ReadAllBytes(folder.File("data", file.Name)));
                CollectionAssert.AreEqual(Array.Empty<string>(), SchemaCheck.Problems(schema.RootElement, data.RootElement).ToList(), file.Name);
            }
        }
    }

    [TestMethod]
    public void A_schema_notices_what_does_not_fit()
    {
        using var schema = JsonDocument.Parse(DataSchema.Bytes(DataFile.Find("ranking-groups.json")!));
        Assert.AreEqual("$[0].units is String, not \"integer\"", Problem("""[{"group":"a","units":"3","reported":1,"missing":0,"notDue":0,"meanOfReported":null,"meanWithMissing":1.5}]"""));
        Assert.AreEqual("$[0] lacks missing", Problem("""[{"group":"a","units":3,"reported":1,"notDue":0,"meanOfReported":null,"meanWithMissing":1.5}]"""));
        Assert.AreEqual("$[0] has more, which the schema does not know", Problem("""[{"group":"a","units":3,"reported":1,"missing":0,"notDue":0,"meanOfReported":null,"meanWithMissing":1.5,"more":1}]"""));

        string Problem(string json)
        {
            using var data = JsonDocument.Parse(json);
            return Assert.ContainsSingle(SchemaCheck.Problems(schema.RootElement, data.RootElement));
        }
    }

    [TestMethod]
    public void Every_field_is_explained_once_and_stands_in_one_that_is_listed()
    {
        foreach (var file in DataFile.All)
        {
            CollectionAssert.AllItemsAreUnique(file.Fields.Select(field => field.Path).ToList(), file.Name);
            foreach (var field in file.Fields)
            {
                Assert.IsGreaterThan(0, field.About.Length, field.Path);
                Assert.IsTrue(field.Parent.Length == 0 || file.Fields.Any(outer => outer.Inner == field.Parent), $"{file.Name} {field.Path}");
            }
        }
    }

    [TestMethod]
    public void A_table_is_Chinese_to_a_spreadsheet_and_holds_no_formula()
    {
        var night = SampleSnapshot.Create();
        night = night with { Findings = [.. night.Findings.Select(finding => finding with { Message = "=cmd,\"x\"" })] };
        var csv = Csv(night, "findings.json");
        Assert.AreEqual('\ufeff', csv[0]);
        var lines = csv[1..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(night.Findings.Count + 1, lines);
        Assert.StartsWith("rule,ruleTitle,severity,outcome,unit,unitName,year,message,", lines[0]);
        Assert.Contains("alsoBreaks.count,evidence.count", lines[0]);
        Assert.IsTrue(lines.Skip(1).All(line => line.Contains("\"'=cmd,\"\"x\"\"\"", StringComparison.Ordinal)), lines[1]);
    }

    [TestMethod]
    public void A_table_flattens_what_stands_within_and_counts_lists()
    {
        CollectionAssert.AreEqual(
            new[] { "kind", "a.id", "a.unit", "a.year", "a.section", "a.offset", "a.length", "a.snippet", "b.id", "b.unit", "b.year", "b.section", "b.offset", "b.length", "b.snippet", "similarity", "characters", "edits", "verdict", "bits", "runs.count", "foreignNames.count", "first" },
            DataCsv.Heads(DataFile.Find("reuse.json")!).ToList());
        var lines = Csv(SampleSnapshot.Create(), "rollup.json")[1..].Split('\n');
        Assert.AreEqual("table,row,column,value,expected,included,provisional,missing,contributions.count", lines[0]);
        Assert.AreEqual("T2,new_received,total,33,4,3,true,B03,5", lines[1]);
    }

    [TestMethod]
    [DataRow("[\n{\"unit\":\n]\n")]
    [DataRow("not json at all")]
    public void What_no_night_wrote_becomes_no_table(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        using var csv = new MemoryStream();
        Assert.ThrowsExactly<InvalidDataException>(() => DataCsv.Write(DataFile.Find("ranking.json")!, stream, csv));
    }

    private static string Csv(CitySnapshot night, string name)
    {
        using var folder = new TempFolder();
        Publisher.Write(night, [], folder.Path);
        using var json = File.OpenRead(folder.File("data", name));
        using var csv = new MemoryStream();
        DataCsv.Write(DataFile.Find(name)!, json, csv);
        return Encoding.UTF8.GetString(csv.ToArray());
    }
}
