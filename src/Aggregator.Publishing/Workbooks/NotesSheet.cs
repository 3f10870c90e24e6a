using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;

namespace Aggregator.Publishing.Workbooks;

/// <summary>说明: what the workbook speaks of, by which versions, how far it carries.</summary>
internal static class NotesSheet
{
    public static void Write(SheetGrid grid, CitySnapshot snapshot)
    {
        var sheet = grid.Sheet;
        grid.Limit(1, 16, 18);
        grid.Limit(2, 80, 80);
        grid.Merged(1, 1, 1, 2, "说明", Styles.Title);
        grid.Height(1, 2);
        var row = 2;
        foreach (var (name, text) in Lines(snapshot))
        {
            grid.Text(row, 1, name);
            grid.Text(row, 2, text);
            Styles.Label(sheet.Cell(row, 1).Style);
            Styles.Wrapped(sheet.Cell(row, 2).Style);
            row++;
        }

        grid.Fit();
        Page.Set(sheet, landscape: false, 1, 1);
    }

    private static IEnumerable<(string Name, string Text)> Lines(CitySnapshot snapshot)
    {
        var all = FilingList.Count("", FilingList.Of(snapshot));
        var provisional = snapshot.RollUp.Count(c => c.IsProvisional);
        yield return ("城市", snapshot.City);
        yield return ("报告年度", snapshot.Year.ToString(CultureInfo.InvariantCulture));
        yield return ("数据截至", snapshot.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("规则集", snapshot.RuleSet);
        yield return ("评分方案", snapshot.Scheme);
        yield return ("程序版本", snapshot.CodeVersion);
        yield return ("报送覆盖", string.Create(CultureInfo.InvariantCulture,
            $"应报{all.Expected}家，已报{all.Accepted}家（按期{all.OnTime}，逾期{all.Late}，日期不明{all.Undated}，日期存疑{all.Doubtful}），未采纳{all.NotAccepted}家，未报{all.Missing}家，未到期{all.NotDue}家；另有免报{all.Exempt}家。"));
        yield return ("汇总覆盖", string.Create(CultureInfo.InvariantCulture,
            $"全市汇总共{snapshot.RollUp.Count}格，其中{provisional}格暂定（尚有应纳入单位的数据未纳入）。"));
        yield return ("收到文件", string.Create(CultureInfo.InvariantCulture, $"{snapshot.Submissions.Count}个；问题{snapshot.Findings.Count}条（{FindingTally.Of(snapshot.Findings).Text}）；雷同段落{snapshot.Reuse.Count(p => p.Verdict == "copied")}处。"));
        yield return ("空白与零", "汇总时，报表中的空白单元格在同行或合计已填的情况下按0计；占位符、文字和缺失的单元格不计为数字，该单位在该格列为未纳入。");
        yield return ("名次区间", "现有数据能支撑的最好与最差名次；区间越宽，名次越不宜单独引用。");
        yield return ("无法判断", "缺少必要数据而不能判断的项目，既不算通过也不算不符。");
        yield return ("开放数据", "本工作簿中的数字与同次生成的data文件夹内JSON文件一致，文件清单与校验值见data/manifest.json。");
    }
}
