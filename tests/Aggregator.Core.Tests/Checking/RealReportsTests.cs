using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Checking;

/// <summary>The identities over the complete matrices of real reports; a hand-made note beside each says what is broken.</summary>
[TestClass]
public class RealReportsTests
{
    [TestMethod]
    [DataRow("01_hongze_district_2023.json", "T3_SUM T3_SUM")]
    [DataRow("05_jinhu_county_2023.json", "T3_SUM")]
    [DataRow("08_hangzhou_style_city_2025.json", "")]
    public void Broken_identities_are_those_a_person_found(string file, string broken)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Needs.Shared("reports", file)));
        var draft = new ReportDraft { Year = json.RootElement.GetProperty("report_year").GetInt32(), Kind = UnitKind.District };
        var applications = json.RootElement.GetProperty("table2_applications").GetProperty("rows");
        foreach (var row in applications.EnumerateObject().Where(row => row.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var (column, value) in Forms.Form2021.T2.Columns.Zip(row.Value.EnumerateArray()))
            {
                Put(draft, "T2", row.Name, column.Code, value);
            }
        }

        foreach (var (column, value) in Forms.Form2021.T3.Zip(Numbers(json.RootElement.GetProperty("table3_review_litigation"))))
        {
            Put(draft, "T3", FormDefinition.CasesRow, column.Code, value);
        }

        var found = ReportChecker.Check(draft.Check()).Findings.Where(f => f.Rule is "SUM_ROW" or "SUM_COL" or "BALANCE" or "T3_SUM").ToList();
        Assert.AreEqual(broken, string.Join(' ', found.Where(f => f.Outcome == Outcome.Fail).Select(f => f.Rule)), string.Join('\n', found.Select(f => f.Message)));
    }

    private static void Put(ReportDraft draft, string table, string row, string column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            draft.Set(table, row, column, value.GetDecimal());
        }
        else
        {
            draft.Set(table, row, column, FigureState.Blank);
        }
    }

    private static IEnumerable<JsonElement> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value)),
        JsonValueKind.Number or JsonValueKind.Null => [element],
        _ => [],
    };
}
