using System.Globalization;
using Aggregator.Core.Reports;

namespace Aggregator.Testing;

/// <summary>The three tables laid out as units print them, from values by code.</summary>
public static class FormTables
{
    /// <summary>表一 of the 2021 form in one table of four blocks.</summary>
    public static (string Text, int Rows, int Columns)[][] One2021(Func<string, string, string> value) =>
    [
        [("第二十条第（一）项", 1, 4)],
        Row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        Row("规章", value("regulation", "issued"), value("regulation", "repealed"), value("regulation", "in_force")),
        Row("行政规范性文件", value("normative_document", "issued"), value("normative_document", "repealed"), value("normative_document", "in_force")),
        [("第二十条第（五）项", 1, 4)],
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政许可", 1, 1), (value("licence", "decisions"), 1, 3)],
        [("第二十条第（六）项", 1, 4)],
        [("信息内容", 1, 1), ("本年处理决定数量", 1, 3)],
        [("行政处罚", 1, 1), (value("penalty", "decisions"), 1, 3)],
        [("行政强制", 1, 1), (value("coercion", "decisions"), 1, 3)],
        [("第二十条第（八）项", 1, 4)],
        [("信息内容", 1, 1), ("本年收费金额（单位：万元）", 1, 3)],
        [("行政事业性收费", 1, 1), (value("admin_fee", "amount"), 1, 3)],
    ];

    /// <summary>表一 of the 2019 form in one table of five blocks.</summary>
    public static (string Text, int Rows, int Columns)[][] One2019(Func<string, string, string> value)
    {
        string[] counted = ["last_year", "change", "decisions"];
        (string, int, int)[] Of(string label, string row, params string[] columns) => [(label, 1, 1), .. columns.Select(column => (value(row, column), 1, columns.Length == 2 && column == columns[^1] ? 2 : 1))];
        return
        [
            [("第二十条第（一）项", 1, 4)],
            Row("信息内容", "本年新\n制作数量", "本年新\n公开数量", "对外公开总数量"),
            Of("规章", "regulation", "made", "disclosed", "total"),
            Of("规范性文件", "normative_document", "made", "disclosed", "total"),
            [("第二十条第（五）项", 1, 4)],
            Row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
            Of("行政许可", "licence", counted),
            Of("其他对外管理服务事项", "other_service", counted),
            [("第二十条第（六）项", 1, 4)],
            Row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
            Of("行政处罚", "penalty", counted),
            Of("行政强制", "coercion", counted),
            [("第二十条第（八）项", 1, 4)],
            [("信息内容", 1, 1), ("上一年项目数量", 1, 1), ("本年增/减", 1, 2)],
            Of("行政事业性收费", "admin_fee", "last_year", "change"),
            [("第二十条第（九）项", 1, 4)],
            [("信息内容", 1, 1), ("采购项目数量", 1, 1), ("采购总金额", 1, 2)],
            Of("政府集中采购", "procurement", "projects", "amount"),
        ];
    }

    /// <summary>表二 of a form with three heading rows and merged groups.</summary>
    public static (string Text, int Rows, int Columns)[][] Two(FormDefinition form, Func<string, string, string> value)
    {
        List<(string, int, int)[]> rows =
        [
            [("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7)],
            [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
            [("商业\n企业", 1, 1), ("科研\n机构", 1, 1), ("社会公益组织", 1, 1), ("法律服务机构", 1, 1), ("其他", 1, 1)],
        ];
        var results = form.T2.Rows.Count - 3;
        var seen = new HashSet<string>();
        foreach (var row in form.T2.Rows)
        {
            List<(string, int, int)> cells = [];
            if (row.Code is "new_received" or "carried_in" or "carried_out")
            {
                cells.Add((row.Label, 1, 3));
            }
            else
            {
                if (row.Code == "granted")
                {
                    cells.Add(("三、本年度办理结果", results, 1));
                }

                if (row.Group is { } group)
                {
                    if (seen.Add(group))
                    {
                        cells.Add((group, form.T2.Rows.Count(other => other.Group == group), 1));
                    }

                    cells.Add((row.Label, 1, 1));
                }
                else
                {
                    cells.Add((row.Label, 1, 2));
                }
            }

            cells.AddRange(form.T2.Columns.Select(column => (value(row.Code, column.Code), 1, 1)));
            rows.Add([.. cells]);
        }

        return [.. rows];
    }

    /// <summary>表三 with its three heading rows.</summary>
    public static (string Text, int Rows, int Columns)[][] Three(Func<string, string> value)
    {
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        return
        [
            [("行政复议", 1, 5), ("行政诉讼", 1, 10)],
            [.. results.Select(result => (result, 2, 1)), ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
            [.. results.Concat(results).Select(result => (result, 1, 1))],
            [.. Forms.Form2021.T3.Select(column => (value(column.Code), 1, 1))],
        ];
    }

    /// <summary>A row of single cells.</summary>
    public static (string Text, int Rows, int Columns)[] Row(params object[] cells) =>
        [.. cells.Select(cell => (Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "", 1, 1))];
}
