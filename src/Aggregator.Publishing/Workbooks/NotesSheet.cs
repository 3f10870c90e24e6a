using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Filing;
using Aggregator.Publishing.Texts;

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
        yield return ("数据时效", NightStanding.Validity(snapshot));
        if (NightStanding.MadeUp(snapshot) is { } madeUp)
        {
            yield return ("补做", madeUp);
        }

        if (NightStanding.Told(snapshot) is { Length: > 0 } unrun)
        {
            yield return ("夜间处理中断", unrun);
        }

        yield return ("规则集", snapshot.RuleSet);
        yield return ("评分方案", snapshot.Scheme);
        yield return ("程序版本", snapshot.CodeVersion);
        yield return ("排名校验值", $"SHA-256 {RankingHash.Of(snapshot.Ranking, snapshot.Roster)}（与data/ranking.json一致）");
        yield return ("报送覆盖", string.Create(CultureInfo.InvariantCulture,
            $"应报{all.Expected}家，已报{all.Accepted}家（按期{all.OnTime}，逾期{all.Late}，日期不明{all.Undated}，日期存疑{all.Doubtful}），未采纳{all.NotAccepted}家，未报{all.Missing}家，未到期{all.NotDue}家；另有免报{all.Exempt}家。"));
        yield return ("汇总覆盖", string.Create(CultureInfo.InvariantCulture,
            $"全市汇总共{snapshot.RollUp.Count}格，其中{provisional}格暂定（尚有应纳入单位的数据未纳入）。"));
        yield return ("收到文件", string.Create(CultureInfo.InvariantCulture, $"{snapshot.Submissions.Count}个；问题{snapshot.Findings.Count}条（{FindingTally.Of(snapshot.Findings).Text}）；雷同段落{snapshot.Reuse.Count(p => p.Verdict == "copied")}处（各年度合计，其中{snapshot.Year}年度问题{snapshot.Findings.Count(f => f.Year == snapshot.Year)}条、雷同段落{snapshot.Reuse.Count(p => p.A.Year == snapshot.Year && p.Verdict == "copied")}处）。"));
        yield return ("空白与零", "汇总时，报表中的空白单元格在同行或合计已填的情况下按0计；占位符、文字和缺失的单元格不计为数字，该单位在该格列为未纳入。");
        yield return ("名次区间", "现有数据能支撑的最好与最差名次；区间越宽，名次越不宜单独引用。");
        yield return ("无法判断", "缺少必要数据而不能判断的项目，既不算通过也不算不符。");
        yield return ("公式", "排名、得分明细、报送情况一览、全市汇总表、构成表、同比表中的合计、计数、占比和增减是公式，打开时显示的数即生成时的数，改动所引用的格后自动重算。个别合计不是公式的，在同行说明中写明原因。改动本工作簿不影响系统内的数据。");
        yield return ("链接", "排名的单位名称链接到得分明细；各单位数据的数字链接到表后的数据来源，悬停显示文件和位置（每张表的链接以65530个为限，单位过多时只保留文件一栏的链接）；雷同比对的单位名称链接到其报告的数据来源。");
        yield return ("数据状态", "各单位数据中，空白、“/”、占位符、文字和缺失分别照录，只有数字参加汇总；印为“元”的金额以公式折算为万元。");
        yield return ("单元格样式", "标题、表头、分组、栏目、正文、填报、暂定、未报、等次、链接、备注均为命名样式，可在“单元格样式”中统一修改。");
        yield return ("开放数据", "本工作簿中的数字与同次生成的data文件夹内JSON文件一致，文件清单与校验值见data/manifest.json。");
    }
}
