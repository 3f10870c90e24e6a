using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests.RealReports;

/// <summary>The figures of a real report, read at run time from the material beside the repository, and a report of our own wording around them.</summary>
/// <param name="Code">Its unit's code in the test's roster.</param>
/// <param name="Unit">The unit's name.</param>
/// <param name="Kind">The unit's kind.</param>
/// <param name="Year">Report year.</param>
/// <param name="Form">The form its tables are printed on.</param>
/// <param name="Cells">Every printed cell by table, row and column; an empty text is a blank cell.</param>
/// <param name="Stated">Sentences with a number, and that number.</param>
/// <param name="Overview">What section one says first: the real report's own words where a defect lies in them.</param>
/// <param name="HeadingFive">The heading of section five, with the real report's defect.</param>
/// <param name="Published">The day it was published, or null where nobody knows.</param>
/// <param name="BrokenIdentities">Rule, expected and actual number of each identity that the real report breaks.</param>
internal sealed partial record RealReport(
    string Code,
    string Unit,
    string Kind,
    int Year,
    FormDefinition Form,
    IReadOnlyDictionary<(string Table, string Row, string Column), string> Cells,
    IReadOnlyList<(string Sentence, decimal Number)> Stated,
    string Overview,
    string HeadingFive,
    string? Published,
    IReadOnlyList<string> BrokenIdentities)
{
    public static IReadOnlyList<RealReport> All() =>
    [
        Read("01_hongze_district_2023.json", "district"),
        Read("05_jinhu_county_2023.json", "district"),
        Read("08_hangzhou_style_city_2025.json", "city-government"),
        Read("23_changtu_bureau_2021_outdated_form.json", "bureau"),
        Read("24_songjianghe_town_2020_wrong_year.json", "township"),
    ];

    /// <summary>The report as headings and paragraphs (text) and tables, in reading order.</summary>
    public IReadOnlyList<object> Blocks()
    {
        var blocks = new List<object> { $"{Unit}{Year}年政府信息公开工作年度报告", "一、总体情况", Overview + string.Concat(Stated.Where(s => !IsFee(s.Sentence)).Select(s => s.Sentence)), "二、主动公开政府信息情况" };
        Put("T1", NationalForm.One);
        blocks.Add("三、收到和处理政府信息公开申请情况");
        Put("T2", NationalForm.Two);
        blocks.Add("四、政府信息公开行政复议、行政诉讼情况");
        Put("T3", NationalForm.Three);
        blocks.AddRange(["五、" + HeadingFive, "栏目更新还不够快，下一步每周检查一次。", "六、其他需要报告的事项", "没有其他需要报告的事项。" + string.Concat(Stated.Where(s => IsFee(s.Sentence)).Select(s => s.Sentence)), Unit, $"{Year + 1}年1月20日"]);
        return blocks;

        void Put(string table, Func<FormDefinition, Func<string, string, string?>, PrintedTable> print)
        {
            if (Cells.Keys.Any(key => key.Table == table))
            {
                blocks.Add(print(Form, (row, column) => Cells.GetValueOrDefault((table, row, column))));
            }
        }
    }

    private static RealReport Read(string file, string kind)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Needs.Shared("reports", file))).RootElement;
        var cells = new Dictionary<(string, string, string), string>();
        var old = json.TryGetProperty("table1_2019", out var oldOne);
        var form = old ? Forms.Form2019 : Forms.Form2021;
        if (old)
        {
            string[] names = ["regulations", "normative", "licensing", "other_services", "penalty", "coercion", "fees", "procurement"];
            string[] rows = ["regulation", "normative_document", "licence", "other_service", "penalty", "coercion", "admin_fee", "procurement"];
            for (var i = 0; i < names.Length; i++)
            {
                if (oldOne.TryGetProperty(names[i], out var row))
                {
                    AddRow(cells, "T1", rows[i], form.T1.Rows.Single(r => r.Code == rows[i]).Columns, row);
                }
            }
        }
        else
        {
            var one = json.GetProperty("table1");
            AddRow(cells, "T1", "regulation", ["issued", "repealed", "in_force"], one.GetProperty("regulations"));
            AddRow(cells, "T1", "normative_document", ["issued", "repealed", "in_force"], one.GetProperty("normative"));
            cells[("T1", "licence", "decisions")] = Text(one.GetProperty("licensing"));
            cells[("T1", "penalty", "decisions")] = Text(one.GetProperty("penalty"));
            cells[("T1", "coercion", "decisions")] = Text(one.GetProperty("coercion"));
            cells[("T1", "admin_fee", "amount")] = Text(one.GetProperty("fees_wan"));
        }

        if (json.TryGetProperty("table2_applications", out var two))
        {
            foreach (var row in two.GetProperty("rows").EnumerateObject())
            {
                AddRow(cells, "T2", row.Name, [.. two.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)], row.Value);
            }
        }

        if (json.TryGetProperty("table3_review_litigation", out var three))
        {
            AddRow(cells, "T3", FormDefinition.CasesRow, [.. Forms.Form2021.T3.Select(c => c.Code)], three);
        }

        // A 2021 report may keep the 2019 form's single row; its other tables are those of its year.
        var printed = cells.ContainsKey(("T2", "other_all", "total")) ? form with { T2 = Forms.Form2019.T2 } : form;
        var stated = json.TryGetProperty("narrative", out var narrative) ? narrative.EnumerateObject().Select(n => Sentence(n.Name, n.Value)).ToList() : [];
        var broken = json.GetProperty("identities_recomputed_broken").EnumerateArray().Select(i => Identity(i.GetString()!)).ToList();
        var year = json.GetProperty("report_year").GetInt32();
        var defects = string.Join('\n', json.GetProperty("rules_broken").EnumerateArray().Select(d => d.GetString()));
        return new RealReport(
            "U" + json.GetProperty("id").GetString(), UnitName(json.GetProperty("unit").GetString()!), kind, year, WithBrokenLabel(printed, defects), cells, stated,
            LeftOverSentence().Match(defects) is { Success: true } left ? left.Groups[1].Value + "。" : $"{year}年，本单位按要求开展政府信息公开工作。",
            ShortenedHeading().Match(defects) is { Success: true } heading ? heading.Groups[1].Value : "存在的主要问题及改进情况",
            json.GetProperty("publication_date").GetString() is { } published && PublishedDay().Match(published) is { Success: true } day ? day.Value : null,
            broken);
    }

    // The row whose printed label has lost characters in its middle keeps its place in the table.
    private static FormDefinition WithBrokenLabel(FormDefinition form, string defects)
    {
        if (BrokenLabel().Match(defects) is not { Success: true } broken)
        {
            return form;
        }

        var label = broken.Groups[1].Value;
        var row = form.T2.Rows.Single(r => r.Label.StartsWith(label[..6], StringComparison.Ordinal));
        return form with { T2 = form.T2 with { Rows = [.. form.T2.Rows.Select(r => r == row ? r with { Label = label } : r)] } };
    }

    private static bool IsFee(string sentence) => sentence.Contains("信息处理费", StringComparison.Ordinal);

    private static void AddRow(Dictionary<(string, string, string), string> cells, string table, string row, IReadOnlyList<string> columns, JsonElement values)
    {
        Assert.AreEqual(columns.Count, values.GetArrayLength(), $"{table} {row}");
        for (var i = 0; i < columns.Count; i++)
        {
            cells[(table, row, columns[i])] = Text(values[i]);
        }
    }

    private static (string, decimal) Sentence(string what, JsonElement number)
    {
        var n = Text(number);
        return (what switch
        {
            "主动公开信息" => $"全年主动公开政府信息{n}条。",
            "受理申请" => $"全年受理政府信息公开申请{n}件。",
            "收到申请" => $"全年收到政府信息公开申请{n}件。",
            "按期办结" => $"按期办结{n}件。",
            "信息处理费_元" => $"全年收取信息处理费{n}元。",
            _ => throw new AssertFailedException("Unknown narrative figure " + what),
        }, number.GetDecimal());
    }

    private static string Identity(string text)
    {
        var match = BrokenTableThree().Match(text);
        Assert.IsTrue(match.Success, "Unknown identity " + text);
        return $"T3_SUM {match.Groups[1].Value} {match.Groups[2].Value}";
    }

    // One file says in a remark which name is printed.
    private static string UnitName(string text) => PrintedUnit().Match(text) is { Success: true } printed ? printed.Groups[1].Value + "人民政府" : text;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText();

    [GeneratedRegex(@"^table3-\w+: .*=(\d+) != total (\d+)$")]
    private static partial Regex BrokenTableThree();

    [GeneratedRegex("row label corrupted: \"(.+?)\"")]
    private static partial Regex BrokenLabel();

    [GeneratedRegex("wrong year left over: .* says \"(.+?)\"")]
    private static partial Regex LeftOverSentence();

    [GeneratedRegex(@"heading 5 shortened to (\S+)")]
    private static partial Regex ShortenedHeading();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}")]
    private static partial Regex PublishedDay();

    [GeneratedRegex(@"printed unit (\p{IsCJKUnifiedIdeographs}+)")]
    private static partial Regex PrintedUnit();
}
