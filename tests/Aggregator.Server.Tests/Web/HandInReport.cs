using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

/// <summary>A bureau's report of our own wording on the national form as a page, all cells 0 but for the total of the reviews.</summary>
internal static class HandInReport
{
    public static byte[] Page(string reviewTotal = "0", int year = 2025, string carriedOut = "0")
    {
        string Value(string row, string column) => column == "review_total" ? reviewTotal : row == "carried_out" && column is ("natural" or "total") ? carriedOut : "0";
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body><div id=\"content\">\n");
        Say(page, $"云川市教育局{year}年政府信息公开工作年度报告", "一、总体情况", $"{year}年，本局做好主动公开、依申请公开、政府信息管理、平台建设和监督保障。", "二、主动公开政府信息情况");
        Table(page, FormTables.One2021(Value));
        Say(page, "三、收到和处理政府信息公开申请情况");
        Table(page, FormTables.Two(Forms.Form2021, Value));
        Say(page, "四、政府信息公开行政复议、行政诉讼情况");
        Table(page, FormTables.Three(column => Value("cases", column)));
        Say(page, "五、存在的主要问题及改进情况", "栏目更新还不够快，下一步每周检查一次。", "六、其他需要报告的事项", "本年度未收取信息处理费。", "云川市教育局", $"{year + 1}年1月20日");
        return Encoding.UTF8.GetBytes(page.Append("</div></body></html>\n").ToString());
    }

    private static void Say(StringBuilder page, params string[] paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{paragraph}</p>\n");
        }
    }

    private static void Table(StringBuilder page, (string Text, int Rows, int Columns)[][] rows)
    {
        page.Append("<table border=\"1\">\n");
        foreach (var row in rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td rowspan=\"{cell.Rows}\" colspan=\"{cell.Columns}\"><p>{cell.Text}</p></td>")).Append("</tr>\n");
        }

        page.Append("</table>\n");
    }
}
