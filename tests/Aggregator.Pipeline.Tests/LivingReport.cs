using Aggregator.Core.Reports;
using Aggregator.Pipeline.Tests.RealReports;

namespace Aggregator.Pipeline.Tests;

/// <summary>A bureau's report of our own wording on the national form, all cells 0 but for what a test sets, in any format.</summary>
internal sealed class LivingReport
{
    private readonly Dictionary<(string Table, string Row, string Column), string> _cells = [];

    /// <summary>What section one says.</summary>
    public string Overview { get; set; } = "2025年，本局做好主动公开、依申请公开、政府信息管理、平台建设和监督保障。";

    /// <summary>Sets a cell.</summary>
    public LivingReport Set(string table, string row, string column, string text)
    {
        _cells[(table, row, column)] = text;
        return this;
    }

    /// <summary>The file: html, docx, xlsx or txt.</summary>
    public byte[] Write(string format)
    {
        var form = Forms.Form2021;
        return ReportWriters.Write(format,
        [
            "云川市教育局2025年政府信息公开工作年度报告", "一、总体情况", Overview, "二、主动公开政府信息情况", NationalForm.One(form, Cell("T1")),
            "三、收到和处理政府信息公开申请情况", NationalForm.Two(form, Cell("T2")), "四、政府信息公开行政复议、行政诉讼情况", NationalForm.Three(form, Cell("T3")),
            "五、存在的主要问题及改进情况", "栏目更新还不够快，下一步每周检查一次。", "六、其他需要报告的事项", "本年度未收取信息处理费。", "云川市教育局", "2026年1月20日",
        ]);
    }

    private Func<string, string, string?> Cell(string table) => (row, column) => _cells.GetValueOrDefault((table, row, column), "0");
}
