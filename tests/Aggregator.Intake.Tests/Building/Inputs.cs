using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>One invented report per format.</summary>
internal static class Inputs
{
    public const string Page = """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>云川市水利局2025年政府信息公开工作年度报告_云川市人民政府</title>
        <meta name="PubDate" content="2026-01-28 10:20"><style>p{color:red}</style></head>
        <body>
        <div class="header"><ul><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">办事服务</a></li></ul></div>
        <div class="crumb">您的位置：首页 &gt; 政府信息公开年报</div>
        <table class="head"><tr><td>索 引 号：</td><td>YC0012026-0001</td><td>发布机构：</td><td>云川市水利局</td></tr>
        <tr><td>成文日期：</td><td>2026-01-20</td><td>公开日期：</td><td>2026-01-28</td></tr></table>
        <table><tr><td>
          <h1>云川市水利局2025年政府信息公开工作年度报告</h1>
          <div style="display:none">隐藏的旧稿</div>
          <div id="zoom">
          <p><span style="font-size:16px"><font>一、总体</font></span><span>情况<o:p></o:p></span></p>
          <p>&nbsp;&nbsp;2025年，我局办理申请12件。<br/>全年培训3次。</p>
          <p>二、主动公开政府信息情况</p>
          <table border="1"><tbody>
            <tr><td colspan="4"><p>第二十条第（一）项</p></td></tr>
            <tr><td>信息内容</td><td>本年制<br/>发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
            <tr><td>规章</td><td>0</td><td>0</td><td>/</td></tr>
            <tr><td>行政规范性文件</td><td>1</td><td><o:p>&nbsp;</o:p></td><td>12</td></tr>
          </tbody></table>
          <table border="1">
            <tr><td rowspan="3">三、本年度办理结果</td><td colspan="2">（一）予以公开</td><td>7</td></tr>
            <tr><td rowspan="2">（三）不予公开</td><td>1.属于国家秘密</td><td>0</td></tr>
            <tr><td>2.其他法律<br>行政法规禁止公开</td><td>1,808</td></tr>
          </table>
          <p align="right">云川市水利局</p><p align="right">2026年1月20日</p>
          </div>
        </td></tr></table>
        <div class="share">扫一扫在手机打开当前页</div>
        <div class="footer">版权所有：云川市人民政府 <script>var a = "不是正文";</script></div>
        </body></html>
        """;

    public const string Text = "首页 政务公开 办事服务 互动交流\r\n云川市水利局2025年政府信息公开工作年度报告\r\n发布时间:2026-01-28 10:20    来源:云川市水利局\r\n\r\n　　一、总体情况\r\n全年办理申请12件。\r\n信息内容\t本年制发件数\t现行有效件数\r\n规章\t0\t0\r\n行政规范性文件\t\t12\r\n\r\n| 项目 | 数量 |\n|------|-----:|\n| 维持 | 3 |\n云川市水利局\n";

    public static byte[] PageBytes => Encoding.UTF8.GetBytes(Page);

    public static byte[] TextBytes => Encoding.UTF8.GetBytes(Text);

    public static byte[] Word => Docx.Of(
        Docx.AddStylesAndNumbering,
        Docx.P("云川市水利局2025年政府信息公开工作年度报告"),
        Docx.Numbered("总体情况", 1),
        Docx.Numbered("主动公开", 1, level: 1),
        new Paragraph(
            new Run(new Text("全年办理申请")),
            new DeletedRun(new Run(new DeletedText("11"))) { Author = "a" },
            new InsertedRun(new Run(new Text("12"))) { Author = "a" },
            new Run(new Text("件。"), new Break(), new Text("培训3次。"))),
        Docx.Styled("主动公开政府信息情况", "H1b"),
        new Table(
            Docx.Row(Docx.Cell("第二十条第（一）项", wide: 4)),
            Docx.Row(Docx.Cell("信息内容"), Docx.Cell("本年制发件数"), Docx.Cell("本年废止件数"), Docx.Cell("现行有效件数")),
            Docx.Row(Docx.Cell("规章"), Docx.Cell("0"), Docx.Cell("0"), Docx.Cell("")),
            Docx.Row(Docx.Cell("行政规范性文件"), Docx.Cell("1"), Docx.Cell("0"), Docx.Cell("12"))),
        Docx.Numbered("收到和处理政府信息公开申请情况", 1),
        new Table(
            Docx.Row(Docx.Cell("三、本年度办理结果", merge: "restart"), Docx.Cell("（一）予以公开", wide: 2), Docx.Cell("7")),
            Docx.Row(Docx.Cell("", merge: "continue"), Docx.Cell("（三）不予公开", merge: "restart"), Docx.Cell("1.属于国家秘密"), Docx.Cell("0")),
            Docx.Row(Docx.Cell("", merge: "continue"), Docx.Cell("", merge: "continue"), Docx.Cell("2.其他法律行政法规禁止公开"), Docx.Cell("1"))),
        Docx.P("2026年1月20日"));

    public static byte[] Workbook
    {
        get
        {
            using var workbook = new Xlsx();
            return workbook
                .Add("年度报告",
                [
                    ["云川市水利局2025年政府信息公开工作年度报告"],
                    ["一、总体情况"],
                    ["全年办理申请12件。\n培训3次。"],
                    ["二、主动公开政府信息情况"],
                    ["第二十条第（一）项"],
                    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
                    ["规章", 0, 0, null],
                    ["行政规范性文件", 1, null, "=B8+11|12"],
                    ["第二十条第（八）项"],
                    ["信息内容", "本年收费金额（单位：万元）"],
                    ["行政事业性收费", 59237.2449],
                    ["三、收到和处理政府信息公开申请情况"],
                    ["本年度办理结果", "（一）予以公开", "自然人", 100000],
                    [null, "（二）部分公开", "自然人", 0.1 + 0.2],
                    [null, "（三）不予公开"],
                    [],
                    ["填报人：张三", null, "2026年1月20日"],
                ],
                ["A1:D1", "A5:D5", "A9:D9", "A13:A15"])
                .Add("说明", [["请于1月31日前报送。"]])
                .Add("字典", [["隐藏"]], hidden: true)
                .Bytes();
        }
    }
}
