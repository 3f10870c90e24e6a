using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Tests.RealReports;

/// <summary>Prints the tables of a national form with its merged heads, from figures by code; rows without a figure are left out.</summary>
internal static class NationalForm
{
    public static PrintedTable One(FormDefinition form, Func<string, string, string?> figure)
    {
        var rows = new List<List<(string, int, int)>>();
        foreach (var block in form.T1.Rows.Where(r => r.Columns.All(c => figure(r.Code, c) is not null)).GroupBy(r => r.Block))
        {
            var columns = block.First().Columns;
            var wide = columns.Count switch { 1 => 6, 2 => 3, _ => 2 };
            rows.Add([(block.Key, 1, 7)]);
            rows.Add([("信息内容", 1, 1), .. columns.Select(code => (form.T1.Columns.Single(c => c.Code == code).Label, 1, wide))]);
            rows.AddRange(block.Select(line => new List<(string, int, int)>([(line.Label, 1, 1), .. columns.Select(code => (figure(line.Code, code)!, 1, wide))])));
        }

        return PrintedTable.Of(rows);
    }

    public static PrintedTable Two(FormDefinition form, Func<string, string, string?> figure)
    {
        List<List<(string, int, int)>> rows =
        [
            [("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7)],
            [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
            [.. form.T2.Columns.Skip(1).Take(5).Select(c => (c.Label, 1, 1))],
        ];
        var printed = form.T2.Rows.Where(r => figure(r.Code, "total") is not null).ToList();
        var results = printed.Where(r => r.Code is not ("new_received" or "carried_in" or "carried_out")).ToList();
        string? group = null;
        foreach (var line in printed)
        {
            var cells = new List<(string, int, int)>();
            if (!results.Contains(line))
            {
                cells.Add((line.Label, 1, 3));
            }
            else
            {
                if (line == results[0])
                {
                    cells.Add(("三、本年度办理结果", results.Count, 1));
                }

                if (line.Group is not null && line.Group != group)
                {
                    cells.Add((line.Group, results.Count(r => r.Group == line.Group), 1));
                }

                cells.Add((line.Label, 1, line.Group is null ? 2 : 1));
                group = line.Group;
            }

            rows.Add([.. cells, .. form.T2.Columns.Select(c => (figure(line.Code, c.Code)!, 1, 1))]);
        }

        return PrintedTable.Of(rows);
    }

    public static PrintedTable Three(FormDefinition form, Func<string, string, string?> figure)
    {
        var labels = form.T3.Select(c => c.Label).ToList();
        return PrintedTable.Of(
        [
            [("行政复议", 1, 5), ("行政诉讼", 1, 10)],
            [.. labels.Take(5).Select(label => (label, 2, 1)), ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)],
            [.. labels.Skip(5).Select(label => (label, 1, 1))],
            [.. form.T3.Select(c => (figure(FormDefinition.CasesRow, c.Code)!, 1, 1))],
        ]);
    }
}
